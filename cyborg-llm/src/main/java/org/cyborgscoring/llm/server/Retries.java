package org.cyborgscoring.llm.server;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.cyborgscoring.llm.server.ServerFailure.Kind;

/**
 * Asks again where time may heal a failure. Waits double from half a second to half a minute, each
 * drawn evenly between half of that and all of it, so that many who failed together do not come
 * back together; a server that says how long to wait is obeyed.
 */
public final class Retries {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 10;

  private final int attempts;
  private final Pause pause;
  private final RandomGenerator random;

  /**
   * Prepares to ask again.
   *
   * @param attempts how often is asked in all, at least 1
   * @param pause lets time pass
   * @param random where the waits are drawn from
   */
  public Retries(int attempts, Pause pause, RandomGenerator random) {
    this.attempts = attempts;
    this.pause = pause;
    this.random = random;
  }

  /**
   * The answer, after as many attempts as it takes.
   *
   * @throws ServerFailure if it cannot be healed, or was not within the attempts
   */
  public <T> T call(Supplier<T> request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return request.get();
      } catch (ServerFailure failure) {
        if (failure.kind() != Kind.PASSING || attempt >= attempts) {
          throw failure;
        }
        pause.of(wait(attempt, failure));
      }
    }
  }

  private Duration wait(int attempt, ServerFailure failure) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    Duration limit = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    Duration drawn = Duration.ofNanos((long) (limit.toNanos() * (0.5 + share() / 2)));
    // A little later than asked for, so that not all come back at the same moment.
    return failure.retryAfter().map(asked -> asked.plus(drawn.dividedBy(4))).orElse(drawn);
  }

  private double share() {
    synchronized (random) {
      return random.nextDouble();
    }
  }
}
