package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cyborgscoring.torch.training.TrainingSettings.Decay;
import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {

  private static double[] rates(LearningRateSchedule schedule) {
    return LongStream.range(0, schedule.steps()).mapToDouble(schedule::at).toArray();
  }

  @Test
  void risesAndFallsInStraightLines() {
    assertThat(rates(new LearningRateSchedule(1, 3, 8, Decay.LINEAR)))
        .containsExactly(new double[] {0.25, 0.5, 0.75, 1, 0.8, 0.6, 0.4, 0.2}, within(1e-12));
  }

  @Test
  void fallsAsHalfACosine() {
    assertThat(rates(new LearningRateSchedule(2, 0, 4, Decay.COSINE)))
        .containsExactly(
            new double[] {2, 1 + Math.sqrt(0.5), 1, 1 - Math.sqrt(0.5)}, within(1e-12));
  }

  @Test
  void warmsUpForAShareOfAllSteps() {
    TrainingSettings settings = new TrainingSettings(2, 4, 0.5, 0, 0.25, Decay.LINEAR, 1, 1, 100);
    assertThat(LearningRateSchedule.of(settings, 43))
        .isEqualTo(new LearningRateSchedule(0.5, 10, 43, Decay.LINEAR));
    assertThat(LearningRateSchedule.of(settings, 1).at(0)).isEqualTo(0.5);
  }

  @Test
  void knowsNoStepBeyondTheLast() {
    LearningRateSchedule schedule = new LearningRateSchedule(1, 0, 4, Decay.LINEAR);
    assertThatIllegalArgumentException().isThrownBy(() -> schedule.at(4));
    assertThatIllegalArgumentException().isThrownBy(() -> schedule.at(-1));
  }

  @Property
  void staysAboveZeroAndReachesItsPeakOnce(
      @ForAll @IntRange(min = 1, max = 200) int steps, @ForAll Decay decay) {
    for (int warmUp = 0; warmUp < steps; warmUp++) {
      double[] rates = rates(new LearningRateSchedule(3, warmUp, steps, decay));
      assertThat(Arrays.stream(rates)).allMatch(rate -> rate > 0 && rate <= 3);
      assertThat(rates[warmUp]).isEqualTo(3);
    }
  }
}
