package org.cyborgscoring.torch.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.decoder.TinyDecoder;
import org.cyborgscoring.torch.finetuning.FineTuningSettings.Recompute;
import org.cyborgscoring.torch.quantization.DecoderMemory;
import org.cyborgscoring.torch.quantization.DecoderTraining;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.training.MachineMemory;
import org.junit.jupiter.api.Test;

class FineTuningCostTest {
  private static final List<ScoreExample> EXAMPLES =
      List.of(new ScoreExample(new int[100], 100, new int[] {1}, new double[] {1}));

  private static DecoderTraining training(WeightStorage storage, boolean recomputed) {
    return new DecoderTraining(TinyDecoder.plan(), storage, 10_000, 512, 2, recomputed);
  }

  private static FineTuningCost cost(WeightStorage storage, Recompute recompute, long bytes) {
    return FineTuningCost.requireFits(
        training(storage, false), recompute, EXAMPLES, 3, new MachineMemory(bytes));
  }

  /** More than with recomputed activations and less than without. */
  private static long tight() {
    long kept = DecoderMemory.of(training(WeightStorage.FLOAT32, false)).total();
    long recomputed = DecoderMemory.of(training(WeightStorage.FLOAT32, true)).total();
    assertThat(recomputed).isLessThan(kept);
    return (kept + recomputed) / 2;
  }

  @Test
  void activationsAreKeptWhereThereIsRoom() {
    FineTuningCost cost = cost(WeightStorage.FLOAT32, Recompute.AUTO, 1L << 40);
    assertThat(cost.training().recomputed()).isFalse();
    assertThat(cost.description())
        .startsWith("about ")
        .contains(" MB of memory (weights ")
        .doesNotContain("unpacked", "0.0")
        .endsWith("and a second on 2 threads")
        .doesNotContain("again");
  }

  @Test
  void theyAreRecomputedWhereThereIsNot() {
    FineTuningCost cost = cost(WeightStorage.FLOAT32, Recompute.AUTO, tight());
    assertThat(cost.training().recomputed()).isTrue();
    assertThat(cost.description()).contains(", activations computed again on the way back,");
  }

  @Test
  void theyAreRecomputedWhereWeightsArePacked() {
    assertThat(cost(WeightStorage.NF4, Recompute.AUTO, 1L << 40).training().recomputed()).isTrue();
    assertThat(cost(WeightStorage.NF4, Recompute.NEVER, 1L << 40).training().recomputed())
        .isFalse();
    assertThat(cost(WeightStorage.FLOAT32, Recompute.ALWAYS, 1L << 40).training().recomputed())
        .isTrue();
  }

  @Test
  void refusesWhatTheUserWantsAndDoesNotFit() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> cost(WeightStorage.FLOAT32, Recompute.NEVER, tight()))
        .withMessageContaining("with --teacher-option recompute=true (");
  }

  @Test
  void frozenWeightsTakeFourOperationsForEachTokenAndAdaptersSix() {
    double layers = 3 * (2.0 * 64 * 64 + 2.0 * 64 * 32 + 3.0 * 64 * 128);
    double attention = 12.0 * 100 * 3 * 64;
    double operations = 100 * (4 * layers + 6 * 10_000 + attention) + 4 * 64 * 90;
    assertThat(cost(WeightStorage.FLOAT32, Recompute.AUTO, 1L << 40).work().operations())
        .isCloseTo(3 * operations, within(1.0));
    assertThat(cost(WeightStorage.FLOAT32, Recompute.ALWAYS, 1L << 40).work().operations())
        .isGreaterThan(4 * operations);
  }
}
