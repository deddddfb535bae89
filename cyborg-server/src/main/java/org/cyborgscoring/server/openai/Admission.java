package org.cyborgscoring.server.openai;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.cyborgscoring.server.http.RequestRefused;

/** Bounds the requests that are computed or wait for it. */
final class Admission {
  private static final int RETRY_AFTER_SECONDS = 1;

  private final Semaphore places;

  /** Admits this many at once, at least 1. */
  Admission(int most) {
    this.places = new Semaphore(most);
  }

  /**
   * Does something if there is room for it.
   *
   * @throws RequestRefused if there is none
   */
  <T> T admit(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw RequestRefused.later(
          429,
          "queue_full",
          RETRY_AFTER_SECONDS,
          "Too many requests wait already; ask again, with fewer at once.");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
