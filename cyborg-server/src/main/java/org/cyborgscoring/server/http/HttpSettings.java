package org.cyborgscoring.server.http;

import java.time.Duration;
import java.util.Optional;

/**
 * How a service is reached.
 *
 * @param host the name or address that it listens at
 * @param port the port, or 0 for any that is free
 * @param key what requests must bring, if anything
 * @param longestBody the most bytes of a request
 * @param patience how long a stop waits for requests under way
 */
public record HttpSettings(
    String host, int port, Optional<AccessKey> key, int longestBody, Duration patience) {
  private static final int USUAL_BODY = 1 << 20;

  /** Settings with bodies of a mebibyte and 15 seconds for what is under way. */
  public HttpSettings(String host, int port, Optional<AccessKey> key) {
    this(host, port, key, USUAL_BODY, Duration.ofSeconds(15));
  }
}
