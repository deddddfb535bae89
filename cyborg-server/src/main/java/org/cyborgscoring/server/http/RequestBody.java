package org.cyborgscoring.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Reads bodies of bounded length.
 *
 * @param most the most bytes
 */
record RequestBody(int most) {
  /** How much of what is too long is read nevertheless, so that the client hears the refusal. */
  private static final int DISCARDED = 4;

  /**
   * The whole body.
   *
   * @throws RequestRefused if it is too long
   */
  byte[] read(InputStream in) throws IOException {
    byte[] body = in.readNBytes(most + 1);
    if (body.length <= most) {
      return body;
    }
    for (int i = 0; i < DISCARDED && in.readNBytes(most).length == most; ) {
      i++;
    }
    throw RequestRefused.of(
        413,
        "request_too_large",
        String.format(Locale.ROOT, "A request has at most %,d bytes.", most));
  }
}
