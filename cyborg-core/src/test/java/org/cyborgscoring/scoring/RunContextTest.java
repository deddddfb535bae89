package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RunContextTest {
  private static final int DRAWS = 10_000;

  private final RunContext run = RunContext.withSeed(1);

  @Test
  void aPurposeHasTheSameNumbersEveryTime() {
    assertThat(draws(run.random("split"))).isEqualTo(draws(run.random("split")));
  }

  @Test
  void noTwoPurposesShareNumbers() {
    assertThat(shared(run.random("split"), run.random("folds"))).isEmpty();
  }

  @Test
  void noTwoSeedsShareNumbers() {
    assertThat(shared(run.random("split"), run.withNewSeed(2).random("split"))).isEmpty();
  }

  @Test
  void numbersOfTwoSeedsAreUncorrelated() {
    for (long seed = 0; seed < 20; seed++) {
      RandomGenerator first = run.withNewSeed(seed).random("split");
      RandomGenerator second = run.withNewSeed(seed + 1).random("split");
      double sum = 0;
      for (int i = 0; i < DRAWS; i++) {
        sum += (first.nextDouble() - 0.5) * (second.nextDouble() - 0.5) * 12;
      }
      assertThat(Math.abs(sum / DRAWS)).isLessThan(5 / Math.sqrt(DRAWS));
    }
  }

  /** Runs of years ago are repeated with the Java of today. */
  @Test
  void numbersAreTheSameOnEveryJava() {
    RandomGenerator random = run.random("split");

    assertThat(random.nextLong()).isEqualTo(-9202526978328609664L);
    assertThat(random.nextInt(1000)).isEqualTo(873);
    assertThat(random.nextInt(7)).isZero();
    assertThat(random.nextDouble()).isEqualTo(0.7012843748107177);
    assertThat(random.nextInt(1 << 20)).isEqualTo(189801);
  }

  @Test
  void theNumberOfThreadsChangesNoRandomNumber() {
    assertThat(draws(run.withThreads(1).random("split")))
        .isEqualTo(draws(run.withThreads(8).random("split")));
  }

  @Test
  void stopsWhenTheUserWantsTo() {
    RunContext stopped = new RunContext(1, 1, Progress.NONE, () -> true, Path.of(""), new Memo());

    assertThatThrownBy(stopped::checkCancelled).isInstanceOf(CancellationException.class);
    assertThatCode(run::checkCancelled).doesNotThrowAnyException();
  }

  @Test
  void needsAThread() {
    assertThatThrownBy(() -> run.withThreads(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<Long> draws(RandomGenerator random) {
    Set<Long> draws = new HashSet<>();
    for (int i = 0; i < DRAWS; i++) {
      draws.add(random.nextLong());
    }
    return draws;
  }

  private static Set<Long> shared(RandomGenerator first, RandomGenerator second) {
    Set<Long> shared = draws(first);
    shared.retainAll(draws(second));
    return shared;
  }
}
