package org.cyborgscoring.classic.lsagp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.classic.gp.Prediction;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;

class ScoreReadingTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 4);
  private static final double[] HAND_SCORES = {0, 1, 1, 2, 2, 2, 3, 3, 4, 2};

  private final StandardScores scores = StandardScores.of(HAND_SCORES);

  /** Predictions that are off by one standardised unit, now up, now down. */
  private ScoreReading calibratedOn(double claimedVariance) {
    double[] targets = scores.standardise(HAND_SCORES);
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < targets.length; i++) {
      double error = i % 2 == 0 ? 1 : -1;
      predictions.add(new Prediction(targets[i] + error, claimedVariance));
    }
    return ScoreReading.calibrate(SCALE, scores, predictions, HAND_SCORES);
  }

  @Test
  void stretchesClaimedDeviationsToTheSizeOfTheErrors() {
    assertThat(calibratedOn(1).stretch()).isCloseTo(1, within(1e-9));
    assertThat(calibratedOn(0.5).stretch()).isCloseTo(Math.sqrt(2), within(1e-9));
    assertThat(calibratedOn(2).stretch()).isCloseTo(Math.sqrt(0.5), within(1e-9));
  }

  @Test
  void stretchesNoFurtherThanAFewHandScoresCanTell() {
    assertThat(calibratedOn(1e-4).stretch()).isEqualTo(2);
    assertThat(calibratedOn(100).stretch()).isEqualTo(0.5);
  }

  @Test
  void expectsTheMeanOfTheProbabilities() {
    ScoreDistribution read = calibratedOn(1).read(new Prediction(0.3, 0.4));

    double mean = 0;
    for (int k = 0; k < SCALE.size(); k++) {
      mean += read.probability(k) * SCALE.point(k);
    }
    assertThat(read.expected()).isCloseTo(mean, within(1e-12));
  }

  @Test
  void higherPredictionsAreHigherScores() {
    ScoreReading reading = calibratedOn(1);

    assertThat(reading.read(new Prediction(0.5, 0.4)).expected())
        .isGreaterThan(reading.read(new Prediction(0.1, 0.4)).expected());
  }
}
