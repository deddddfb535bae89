package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.time.Duration;

/** The server cannot answer now, but may soon. */
final class TransientFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final Duration wanted;

  /**
   * Notes an answer.
   *
   * @param status its HTTP status
   * @param wanted after what time the server wants to be asked again, zero if it did not say
   */
  TransientFailure(int status, Duration wanted) {
    super("HTTP status " + status);
    this.status = status;
    this.wanted = wanted;
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  /** The wait a failure asks for; zero if it does not. */
  static Duration wantedBy(IOException failure) {
    return failure instanceof TransientFailure transientFailure
        ? transientFailure.wanted
        : Duration.ZERO;
  }
}
