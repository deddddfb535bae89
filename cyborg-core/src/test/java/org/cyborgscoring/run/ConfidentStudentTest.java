package org.cyborgscoring.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.pipeline.Outcome;
import org.cyborgscoring.routing.Confidence;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.GaussianPrediction;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;

class ConfidentStudentTest {
  private static final ScoreScale SCALE = ScoreScale.parse("0..3");
  private static final CutScores CUTS = CutScores.rounding(SCALE);
  private static final int SCORED = 400;
  private static final int UNSCORED = 2000;
  private static final double NOISE = .7;

  private final SplittableRandom random = new SplittableRandom(11);

  /** The Student has seen the hand scores of the first responses, by way of the Teacher. */
  @Test
  void isNotTakenInByPredictionsThatKnowTheHandScores() {
    List<Double> handScores = new ArrayList<>();
    List<ScoreDistribution> teacher = new ArrayList<>();
    List<ScoreDistribution> student = new ArrayList<>();
    for (int i = 0; i < SCORED + UNSCORED; i++) {
      double seen = random.nextDouble(0, 3);
      double human = human(seen);
      teacher.add(prediction(seen));
      student.add(prediction(i < SCORED ? human : seen));
      if (i < SCORED) {
        handScores.add(human);
      }
    }

    Confidence confidence =
        ConfidentStudent.of(
            SCALE,
            handScores,
            new Outcome(CUTS, teacher, List.of()),
            new Outcome(CUTS, student, List.of()));

    assertThat(surplus(confidence)).isCloseTo(0, Offset.offset(.04));
    assertThat(
            surplus(
                ConfidentStudent.of(
                    SCALE,
                    handScores,
                    new Outcome(CUTS, teacher.subList(0, SCORED), List.of()),
                    new Outcome(CUTS, student.subList(0, SCORED), List.of()))))
        .as("what the leak would make of it")
        .isGreaterThan(.15);
  }

  /** By how much the mean confidence on new responses is above the share that is right. */
  private double surplus(Confidence confidence) {
    double surplus = 0;
    for (int i = 0; i < UNSCORED; i++) {
      double seen = random.nextDouble(0, 3);
      ScoreDistribution prediction = prediction(seen);
      surplus += confidence.of(prediction) - (confidence.point(prediction) == human(seen) ? 1 : 0);
    }
    return surplus / UNSCORED;
  }

  private double human(double seen) {
    return SCALE.point(SCALE.nearestIndex(seen + NOISE * random.nextGaussian()));
  }

  private static ScoreDistribution prediction(double seen) {
    return new GaussianPrediction(seen, 1).distribution(CUTS);
  }
}
