package org.cyborgscoring.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.GaussianPrediction;
import org.junit.jupiter.api.Test;

class ExpectedShareCutsTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 3);

  @Test
  void predictedSharesAreThoseThatPeopleGave() {
    List<GaussianPrediction> predictions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      predictions.add(new GaussianPrediction(0.5 + i / 20.0, 0.3 + (i % 3) * 0.1));
    }

    CutScores cuts = ExpectedShareCuts.lay(SCALE, predictions, new double[] {20, 10, 6, 4});

    double[] shares = new double[4];
    for (GaussianPrediction prediction : predictions) {
      double[] probabilities = prediction.probabilities(cuts);
      for (int k = 0; k < 4; k++) {
        shares[k] += probabilities[k];
      }
    }
    assertThat(shares).containsExactly(new double[] {20, 10, 6, 4}, within(1e-6));
  }

  @Test
  void aPointThatNobodyGaveIsRareButPossible() {
    List<GaussianPrediction> predictions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      predictions.add(new GaussianPrediction(1 + i / 20.0, 0.4));
    }

    double[] counts = {0, 10, 10, 0};
    double[] cuts = ExpectedShareCuts.lay(SCALE, predictions, counts).cuts();

    assertThat(cuts).isSorted();
    assertThat(predictions.get(19).probabilities(CutScores.of(SCALE, cuts))[3])
        .isBetween(1e-4, 0.4);
  }
}
