package org.cyborgscoring.torch.hub;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * How long and how often the hub is waited for.
 *
 * @param attempts how often something is tried without any progress, at least 1
 * @param firstDelay the wait before the second attempt; it doubles with each further one
 * @param answer how long a connection, an answer or the next bytes of one may take
 * @param pause what waiting is
 */
record Patience(int attempts, Duration firstDelay, Duration answer, Pause pause) {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Waits. */
  @FunctionalInterface
  interface Pause {
    /** Returns after about this time. */
    void of(Duration time) throws InterruptedException;
  }

  /** Five attempts, 1, 2, 4 and 8 seconds apart; 30 seconds for an answer. */
  static Patience usual() {
    return new Patience(
        5, Duration.ofSeconds(1), Duration.ofSeconds(30), time -> Thread.sleep(time.toMillis()));
  }

  /** The same for one attempt only, where there is another way out. */
  Patience forOneAttempt() {
    return new Patience(1, firstDelay, answer, pause);
  }

  /**
   * Waits before another attempt.
   *
   * @param failures how many attempts failed so far, at least 1
   * @param wanted the wait that the server asked for, zero if it did not
   */
  void beforeNext(int failures, Duration wanted) {
    Duration own = firstDelay.multipliedBy(1L << Math.min(failures - 1, 16));
    Duration longer = own.compareTo(wanted) < 0 ? wanted : own;
    waitFor(longer.compareTo(LONGEST) < 0 ? longer : LONGEST);
  }

  /** Waits once. */
  void waitFor(Duration time) {
    try {
      pause.of(time);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** What a thread that was told to stop while it waited throws. */
  static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("Stopped by the user.");
  }
}
