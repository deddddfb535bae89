package org.cyborgscoring.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static final CutScores ROUNDING = CutScores.rounding(Simulated.SCALE);

  // Gives the highest point from 2.1 on, though 2 is more likely there.
  private static final CutScores LENIENT =
      CutScores.of(Simulated.SCALE, new double[] {.5, 1.5, 2.1});

  @Test
  void isOfTheReportedPointAndNotOfTheMostLikelyOne() {
    ScoreDistribution prediction = Simulated.around(2.2, .5);
    Confidence confidence = Confidence.uncalibrated(LENIENT);

    assertThat(prediction.mostLikely()).isEqualTo(2);
    assertThat(confidence.point(prediction)).isEqualTo(3);
    assertThat(confidence.of(prediction))
        .isCloseTo(prediction.probability(3), Offset.offset(1e-9))
        .isLessThan(prediction.probability(2));
  }

  @Test
  void isLowestJustBeyondACut() {
    Confidence confidence = Confidence.uncalibrated(ROUNDING);

    assertThat(confidence.of(Simulated.around(1.52, .5)))
        .isLessThan(confidence.of(Simulated.around(2, .5)));
  }

  @Test
  void meansWhatItSaysAfterCalibrationWhateverTheCuts() {
    PlattScaling truth = new PlattScaling(2, .4);
    SplittableRandom random = new SplittableRandom(3);
    List<ScoreDistribution> predictions = new ArrayList<>();
    List<ScoreDistribution> labels = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      ScoreDistribution prediction = Simulated.around(random.nextDouble(0, 3), .8);
      predictions.add(prediction);
      labels.add(
          ScoreDistribution.certain(
              Simulated.SCALE,
              Simulated.draw(
                  new CumulativeCalibration(truth).apply(Simulated.SCALE, prediction), random)));
    }
    int half = predictions.size() / 2;

    Confidence confidence =
        Confidence.fit(LENIENT, predictions.subList(0, half), labels.subList(0, half));

    assertThat(surplus(confidence, predictions, labels, half)).isLessThan(.03);
    assertThat(surplus(Confidence.uncalibrated(LENIENT), predictions, labels, half))
        .isGreaterThan(.05);
  }

  /** By how much the mean confidence of the second half misses the share that is right. */
  private static double surplus(
      Confidence confidence,
      List<ScoreDistribution> predictions,
      List<ScoreDistribution> labels,
      int from) {
    double surplus = 0;
    for (int i = from; i < predictions.size(); i++) {
      ScoreDistribution prediction = predictions.get(i);
      int reported = LENIENT.indexOf(prediction.expected());
      surplus += confidence.of(prediction) - labels.get(i).probability(reported);
    }
    return Math.abs(surplus) / (predictions.size() - from);
  }
}
