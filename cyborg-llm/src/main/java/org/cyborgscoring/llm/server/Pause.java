package org.cyborgscoring.llm.server;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {
  /**
   * Waits.
   *
   * @throws CancellationException if the thread is interrupted
   */
  void of(Duration time);

  /** Waits in truth. */
  static Pause real() {
    return time -> {
      try {
        Thread.sleep(time.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("Interrupted.");
      }
    };
  }

  /** This pause in slices of a second, between each of which is looked whether to go on. */
  default Pause watching(Runnable check) {
    return time -> {
      Duration left = time;
      Duration slice = Duration.ofSeconds(1);
      while (left.compareTo(slice) > 0) {
        check.run();
        of(slice);
        left = left.minus(slice);
      }
      check.run();
      of(left);
    };
  }
}
