package org.cyborgscoring.torch.hub;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A stream from the network that is given up when nothing comes for some time. The platform's
 * client waits for the beginning of an answer no longer than it is told, but for the rest of it
 * without end.
 */
final class GuardedStream extends FilterInputStream {
  private final Duration limit;

  /**
   * Guards a stream.
   *
   * @param limit how long one reading may take
   */
  GuardedStream(InputStream in, Duration limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    CompletableFuture<Boolean> gaveUp =
        done.completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS)
            .thenApply(this::closeIf);
    try {
      int read = super.read(buffer, offset, length);
      if (done.complete(false) || !gaveUp.join()) {
        return read;
      }
    } catch (IOException e) {
      if (done.complete(false) || !gaveUp.join()) {
        throw e;
      }
    }
    throw new HttpTimeoutException("nothing came for " + limit);
  }

  /** Ends a reading that another thread waits in. */
  private boolean closeIf(boolean late) {
    if (late) {
      try {
        in.close();
      } catch (IOException e) {
        return true; // The reading ends all the same.
      }
    }
    return late;
  }
}
