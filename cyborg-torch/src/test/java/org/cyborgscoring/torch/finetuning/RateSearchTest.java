package org.cyborgscoring.torch.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.finetuning.FineTuningSettings.Recompute;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.training.DivergedTraining;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateSearchTest {
  private static final RunContext RUN = RunContext.withSeed(3).withThreads(2);
  private static final List<TaughtResponse> ALL = TaughtDecoder.responses(80, 1);

  @TempDir private Path folder;

  private final TaughtDecoder model = new TaughtDecoder(WeightStorage.FLOAT32);
  private final FineTuning tuning =
      model.tuning(TaughtDecoder.TOKENS, TaughtDecoder.settings(6, 0, Recompute.AUTO));

  @AfterEach
  void free() {
    model.close();
  }

  private RateSearch.Outcome search(List<Double> rates, String place, RunContext run)
      throws IOException {
    return search(rates, ALL, place, run);
  }

  private RateSearch.Outcome search(
      List<Double> rates, List<TaughtResponse> responses, String place, RunContext run)
      throws IOException {
    return new RateSearch(tuning, rates).search(responses, folder.resolve(place), "model", run);
  }

  @Test
  void findsTheRateThatLearns() throws IOException {
    RateSearch.Outcome outcome = search(List.of(1e-9, 4e-3, 1e30), "search", RUN);
    assertThat(outcome.best()).isEqualTo(4e-3);
    assertThat(outcome.trials())
        .extracting(RateSearch.Trial::learningRate)
        .containsExactly(1e-9, 4e-3, 1e30);
    double idle = outcome.trials().get(0).crossEntropy().orElseThrow();
    double best = outcome.trials().get(1).crossEntropy().orElseThrow();
    assertThat(idle).isGreaterThan(0.6);
    assertThat(best).isLessThan(0.3);
    assertThat(outcome.trials().get(2).crossEntropy()).isEmpty();
    double[][] alone =
        tuning.withLearningRate(4e-3).outOfSample(ALL, folder.resolve("alone"), "model", RUN);
    assertThat(outcome.outOfSample()).isDeepEqualTo(alone);
  }

  @Test
  void aStoppedSearchGoesOn() throws IOException {
    List<TaughtResponse> few = ALL.subList(0, 24);
    List<Double> rates = List.of(1e30, 2e-3, 4e-3);
    AtomicInteger steps = new AtomicInteger();
    RunContext stopped =
        RUN.withProgress((task, done, total) -> steps.incrementAndGet())
            .withCancelled(() -> steps.get() > 35);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> search(rates, few, "broken", stopped));
    RateSearch.Outcome expected = search(rates, few, "unbroken", RUN);
    RateSearch.Outcome resumed = search(rates, few, "broken", RUN);
    assertThat(resumed.trials()).isEqualTo(expected.trials());
    assertThat(resumed.best()).isEqualTo(expected.best());
    assertThat(resumed.outOfSample()).isDeepEqualTo(expected.outOfSample());
    AtomicInteger more = new AtomicInteger();
    RunContext counted = RUN.withProgress((task, done, total) -> more.incrementAndGet());
    assertThat(search(rates, few, "broken", counted).trials()).isEqualTo(expected.trials());
    assertThat(more).hasValue(0);
  }

  @Test
  void saysThatEveryRateIsTooHigh() {
    assertThatExceptionOfType(DivergedTraining.class)
        .isThrownBy(() -> search(List.of(1e30, 1e31), "search", RUN))
        .withMessageContaining("at every learning rate that was tried: 1.0e+30, 1.0e+31");
  }

  @Test
  void triesAThirdOnceAndThreeTimesTheUsualRate() {
    double usual = tuning.training(ALL.size()).learningRate();
    assertThat(RateSearch.around(tuning, ALL.size()).rates())
        .containsExactly(usual / 3, usual, usual * 3);
    assertThat(RateSearch.around(tuning.withLearningRate(0.3), 5).rates().get(1)).isEqualTo(0.3);
  }
}
