package org.cyborgscoring.torch.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreExampleTest {
  private static final int[] PROMPT = {1, 2, 3};

  private static List<ScoreExample> examples(double... label) {
    return ScoreExample.of(new TaughtResponse(PROMPT, label), TaughtDecoder.SEQUENCES);
  }

  @Test
  void isThePromptAndAllButTheLastScoreToken() {
    ScoreExample example = examples(0, 1, 0, 0).get(0);
    assertThat(example.tokens()).containsExactly(1, 2, 3, 80, 82);
    assertThat(example.prompt()).isEqualTo(3);
    assertThat(example.last()).containsExactly(83);
    assertThat(example.predictions()).isEqualTo(3);
    assertThat(example.weight()).isEqualTo(1);
  }

  @Test
  void twoReadsThatDifferInTheirLastTokenNeedOnePass() {
    List<ScoreExample> examples = examples(0, 0.5, 0.5, 0);
    assertThat(examples).hasSize(1);
    assertThat(examples.get(0).last()).containsExactly(83, 84);
    assertThat(examples.get(0).weights()).containsExactly(0.5, 0.5);
  }

  @Test
  void otherReadsNeedTwoThatCountHalf() {
    List<ScoreExample> examples = examples(0.5, 0, 0.5, 0);
    assertThat(examples).extracting(ScoreExample::weight).containsExactly(0.5, 0.5);
    assertThat(examples.get(0).tokens()).containsExactly(1, 2, 3, 80);
    assertThat(examples.get(1).tokens()).containsExactly(1, 2, 3, 80, 82);
  }

  @Test
  void aLabelIsADistribution() {
    assertThatIllegalArgumentException().isThrownBy(() -> examples(0.5, 0.4, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> examples(1.5, -0.5, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TaughtResponse(new int[0], new double[] {1}));
  }
}
