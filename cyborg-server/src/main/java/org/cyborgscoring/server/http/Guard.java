package org.cyborgscoring.server.http;

import com.sun.net.httpserver.Headers;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask.
 *
 * @param key what they must bring, if there is a key
 * @param local whether the service is for this machine alone; then requests must name it by an
 *     address of this machine, so that no page in a browser reaches it under a name of its own
 */
record Guard(Optional<AccessKey> key, boolean local) {

  /**
   * Lets a request pass.
   *
   * @param open whether it needs no key
   * @throws RequestRefused if it may not
   */
  void check(Headers headers, boolean open) {
    if (local && !isLoopback(headers.getFirst("Host"))) {
      throw RequestRefused.of(
          403,
          "wrong_host",
          "This service is for its own machine alone: ask for http://localhost or"
              + " http://127.0.0.1.");
    }
    if (!open && key.isPresent() && !key.get().opens(headers.getFirst("Authorization"))) {
      throw RequestRefused.of(
          401, "invalid_api_key", "The key is missing or wrong; send 'Authorization: Bearer KEY'.");
    }
  }

  private static boolean isLoopback(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(?:\\.\\d{1,3}){3}");
  }
}
