package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cyborgscoring.torch.training.TrainingSettings;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {
  private static final TrainingPlan OPEN =
      new TrainingPlan(
          OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), 16, 0.01, 0.1, 4096);

  @Test
  void theLearningRateFallsWithTheWidthOfTheModel() {
    assertThat(OPEN.settings(1000, 768).learningRate()).isEqualTo(5e-5);
    assertThat(OPEN.settings(1000, 512).learningRate()).isCloseTo(9.2e-5, within(1e-6));
    assertThat(OPEN.settings(1000, 256).learningRate()).isCloseTo(2.6e-4, within(1e-6));
    assertThat(OPEN.settings(1000, 128).learningRate()).isEqualTo(3e-4);
  }

  @Test
  void fewRowsAreReadMoreOften() {
    assertThat(OPEN.settings(50, 768).epochs()).isEqualTo(40);
    assertThat(OPEN.settings(500, 768).epochs()).isEqualTo(20);
    assertThat(OPEN.settings(100_000, 768).epochs()).isEqualTo(10);
  }

  @Test
  void patienceGrowsWithTheEpochs() {
    assertThat(OPEN.settings(50, 768).patience()).isEqualTo(10);
    assertThat(OPEN.settings(100_000, 768).patience()).isEqualTo(3);
  }

  @Test
  void whatTheUserSaysStands() {
    TrainingPlan given =
        new TrainingPlan(
            OptionalInt.of(2), OptionalInt.of(1), OptionalDouble.of(1e-3), 8, 0, 0.2, 64);

    TrainingSettings settings = given.settings(50, 256);

    assertThat(settings.epochs()).isEqualTo(2);
    assertThat(settings.patience()).isEqualTo(1);
    assertThat(settings.learningRate()).isEqualTo(1e-3);
    assertThat(settings.batchSize()).isEqualTo(8);
  }
}
