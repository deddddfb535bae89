package org.cyborgscoring.metrics;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;

/**
 * Agreement seen from each human score point: whether the machine is as good at the ends of the
 * scale as in its middle, and whether it draws scores towards the middle.
 *
 * @param points one entry for each point of the scale, ascending
 */
public record AgreementByScorePoint(List<AtPoint> points) {

  public AgreementByScorePoint {
    points = List.copyOf(points);
  }

  /**
   * The responses to which people gave one score point.
   *
   * @param point the human score
   * @param size the number of these responses
   * @param exact the share of them with the same machine score
   * @param adjacent the share of them with a machine score at most one point away
   * @param meanMachine their mean machine score
   */
  public record AtPoint(
      double point, int size, Estimate exact, Estimate adjacent, Estimate meanMachine) {}

  /**
   * Agreement at every point of the scale; a point that nobody got has undefined shares and mean.
   *
   * @throws InputException if a human score is not on the scale
   */
  public static AgreementByScorePoint of(ScoreScale scale, ScorePairs pairs) {
    int[] size = new int[scale.size()];
    int[] exact = new int[scale.size()];
    int[] adjacent = new int[scale.size()];
    double[] excess = new double[scale.size()];
    for (int i = 0; i < pairs.size(); i++) {
      double human = pairs.human(i);
      double machine = pairs.machine(i);
      int k = scale.indexOf(human);
      size[k]++;
      exact[k] += ScoreTolerance.within(0, human, machine) ? 1 : 0;
      adjacent[k] += ScoreTolerance.within(scale.step(), human, machine) ? 1 : 0;
      excess[k] += machine - scale.point(k);
    }
    List<AtPoint> points = new ArrayList<>();
    for (int k = 0; k < size.length; k++) {
      points.add(
          new AtPoint(
              scale.point(k),
              size[k],
              share(exact[k], size[k]),
              share(adjacent[k], size[k]),
              size[k] == 0 ? share(0, 0) : Estimate.of(scale.point(k) + excess[k] / size[k])));
    }
    return new AgreementByScorePoint(points);
  }

  private static Estimate share(int part, int whole) {
    return Estimate.ratio(part, whole, "No response has this human score.");
  }
}
