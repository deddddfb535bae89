package org.cyborgscoring.torch.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeacherStorageTest {
  private static final HandScored TAUGHT = WordOrder.handScored(20, 1);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bf16", "nf4", "nf4-double"})
  void fitsAndScoresWithPackedWeights(String storage) throws IOException {
    Path model =
        TinyLanguageModel.write(
            folder.resolve("tiny"), Teaching.texts(WordOrder.ITEM, TAUGHT.responses()), 1);

    Teaching.Result whole =
        new Teaching(model, folder.resolve("whole")).fit(TAUGHT, TAUGHT.responses(), "epochs", "1");
    Teaching.Result packed =
        new Teaching(model, folder.resolve("packed"))
            .fit(TAUGHT, TAUGHT.responses(), "epochs", "1", "quantize", storage);

    assertThat(
            new Teaching(model, folder.resolve("asked"))
                .fit(TAUGHT, TAUGHT.responses(), "shots", "0", "quantize", storage)
                .scores())
        .isNotEqualTo(whole.scores());
    for (ScoreDistribution score : packed.scores()) {
      assertThat(Arrays.stream(score.probabilities()).sum()).isCloseTo(1, within(1e-9));
    }
  }
}
