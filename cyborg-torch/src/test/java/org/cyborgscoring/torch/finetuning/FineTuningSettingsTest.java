package org.cyborgscoring.torch.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cyborgscoring.torch.finetuning.FineTuningSettings.Recompute;
import org.cyborgscoring.torch.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FineTuningSettingsTest {
  private static final FineTuningSettings USUAL = TaughtDecoder.settings(0, 0, Recompute.AUTO);

  @ParameterizedTest
  @CsvSource({"4096, 2e-4", "1024, 4e-4", "256, 8e-4", "64, 1.6e-3"})
  void narrowerModelsLearnFaster(int hidden, double rate) {
    assertThat(USUAL.training(200, hidden).learningRate()).isCloseTo(rate, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"30, 10", "100, 10", "200, 10", "400, 5", "700, 3", "5000, 3"})
  void fewerResponsesAreReadMoreOften(int responses, int epochs) {
    assertThat(USUAL.training(responses, 896).epochs()).isEqualTo(epochs);
  }

  @Test
  void whatTheUserSaysCounts() {
    TrainingSettings training =
        TaughtDecoder.settings(7, 0.01, Recompute.AUTO).training(5000, 4096);
    assertThat(training.epochs()).isEqualTo(7);
    assertThat(training.learningRate()).isEqualTo(0.01);
    assertThat(USUAL.withLearningRate(0.5).training(10, 64).learningRate()).isEqualTo(0.5);
  }
}
