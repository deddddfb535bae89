package org.cyborgscoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionedScoresTest {

  @ParameterizedTest
  @CsvSource({
    "1..6, 2.5, 2",
    "1..6, 3.5, 4",
    "1..6, 6.4998, 6",
    "1..6, 0.5002, 1",
    "1..6, 6.5, 6",
    "0..2:0.5, 0.25, 0",
    "0..2:0.5, 0.75, 1",
    "1..3:0.5, 2.3, 2.5",
    "-2..2, -0.5, 0",
    "-2..2, -1.5, -2"
  })
  void roundsHalfToEven(String scale, double score, double point) {
    assertThat(VersionedScores.rounded(ScoreScale.parse(scale), score)).isEqualTo(point);
  }

  @Test
  void hasOnlyTheVersionsThatTheDataAllow() {
    VersionedScores scores =
        VersionedScores.of(Figures.set(ScoreScale.of(0, 3)), EvaluationSettings.DEFAULT);

    assertThat(scores.versions())
        .containsExactly(ScoreVersion.RAW, ScoreVersion.RAW_TRIMMED, ScoreVersion.RAW_ROUNDED);
    assertThatIllegalArgumentException().isThrownBy(() -> scores.scores(ScoreVersion.SCALED));
  }
}
