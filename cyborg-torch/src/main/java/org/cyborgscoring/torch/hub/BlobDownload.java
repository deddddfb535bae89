package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;
import org.cyborgscoring.data.InputException;

/**
 * One file on its way from the hub: continued where it stopped, tried again after failures, and
 * verified by its hash once all of it is there.
 */
final class BlobDownload {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_SATISFIABLE = 416;

  private final Means means;
  private final ModelName name;
  private final RemoteFile file;
  private final PartialFile partial;
  private final LongConsumer progress;

  /**
   * Prepares a download.
   *
   * @param target where what has come is kept; its folder exists
   * @param progress is told how many bytes of the file are there
   */
  BlobDownload(Means means, ModelName name, RemoteFile file, Path target, LongConsumer progress) {
    this.means = means;
    this.name = name;
    this.file = file;
    this.partial = new PartialFile(target, name, file, means.room());
    this.progress = progress;
  }

  /**
   * Fetches what is missing. Afterwards the target holds the whole file, and its hash is right.
   *
   * @param address where the hub has it
   * @throws HubUnreachable if it does not come; what has come of it is kept for the next time
   * @throws InputException if it comes damaged again and again, or there is no room for it
   */
  void fetch(URI address) throws HubUnreachable, IOException {
    boolean damaged = false;
    while (true) {
      receiveAll(address);
      if (partial.matches()) {
        return;
      }
      partial.delete();
      if (damaged) {
        throw new InputException(
            file.name()
                + " of hf:"
                + name
                + " does not have the hash that the hub gives for it, twice; something between"
                + " here and the hub changes it. Try another network, or another HF_ENDPOINT.");
      }
      damaged = true;
    }
  }

  private void receiveAll(URI address) throws HubUnreachable, IOException {
    int failures = 0;
    long furthest = partial.length();
    while (!partial.isWhole()) {
      IOException failure;
      try {
        receive(address, partial.length());
        if (partial.isWhole() || file.size() < 0) {
          return;
        }
        failure = new IOException("less came than the hub said");
      } catch (IOException e) {
        failure = e;
      }
      // Only new bytes are progress: a server that lets the same ones come again could go on for
      // ever.
      failures = partial.length() > furthest ? 1 : failures + 1;
      furthest = Math.max(furthest, partial.length());
      if (failures >= means.patience().attempts()) {
        throw new HubUnreachable(failure);
      }
      means.patience().beforeNext(failures, TransientFailure.wantedBy(failure));
    }
  }

  private void receive(URI address, long have) throws IOException {
    HttpResponse<InputStream> response =
        means.client().get(address, have > 0 ? Map.of("Range", "bytes=" + have + "-") : Map.of());
    try (InputStream body = response.body()) {
      int status = response.statusCode();
      if (status == NOT_SATISFIABLE || (status == PARTIAL && !continuesAt(have, response))) {
        partial.delete();
        throw new IOException("another part came than was asked for");
      }
      if (status != OK && status != PARTIAL) {
        throw means.refusal().of(name, response);
      }
      // A server that does not know parts begins at the beginning.
      partial.append(body, status == PARTIAL ? have : 0, progress);
    }
  }

  private static boolean continuesAt(long have, HttpResponse<?> response) {
    String range = response.headers().firstValue("Content-Range").orElse("");
    return have > 0 && range.startsWith("bytes " + have + "-");
  }
}
