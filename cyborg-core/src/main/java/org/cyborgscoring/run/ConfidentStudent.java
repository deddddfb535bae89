package org.cyborgscoring.run;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.pipeline.Outcome;
import org.cyborgscoring.routing.Confidence;
import org.cyborgscoring.routing.CumulativeCalibration;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Calibrates a Student's confidence on nothing but what it was trained with.
 *
 * <p>The Student's out-of-sample predictions for hand-scored responses will not do: each leaves out
 * the response, but not the machine scores of all others, which come from a Teacher that had
 * learned from its hand score. On seven of the eight sets ASAP-SAS 1 to 7 and AES 1 they agree with
 * people 4 to 17 points more often than the Student does on new responses. So confidence is
 * calibrated in two steps, both honest: the Teacher's distributions, on its out-of-sample
 * predictions for hand-scored responses; then the Student's, on its out-of-sample predictions for
 * the responses without hand scores, whose labels are the Teacher's calibrated distributions. The
 * first are few and true, the second many.
 */
final class ConfidentStudent {
  private ConfidentStudent() {}

  /**
   * The Student's confidence.
   *
   * @param handScores of the hand-scored training responses, the first of both outcomes' rows
   * @param teacher what is kept of the Teacher
   * @param student what is kept of the Student; with no machine-scored rows it knows of no Teacher,
   *     and its own predictions for hand-scored responses are honest
   */
  static Confidence of(
      ScoreScale scale, List<Double> handScores, Outcome teacher, Outcome student) {
    List<ScoreDistribution> hand =
        handScores.stream().map(score -> ScoreDistribution.certain(scale, score)).toList();
    int scored = hand.size();
    int all = student.training().size();
    if (scored == all) {
      return Confidence.fit(student.cutScores(), student.training(), hand);
    }
    CumulativeCalibration calibration =
        CumulativeCalibration.fit(teacher.training().subList(0, scored), hand);
    List<ScoreDistribution> labels = new ArrayList<>();
    for (ScoreDistribution prediction : teacher.training().subList(scored, all)) {
      labels.add(calibration.apply(scale, prediction));
    }
    return Confidence.fit(student.cutScores(), student.training().subList(scored, all), labels);
  }
}
