package org.cyborgscoring.metrics;

import java.util.Arrays;
import org.cyborgscoring.data.ScoreScale;

/**
 * Cohen's kappa, unweighted: (p_o - p_e) / (1 - p_e), with p_o the share of exact agreement and p_e
 * = sum over points of share(H = k) * share(M = k), the agreement of chance. From -1 to 1; 0 is
 * chance.
 *
 * <p>Categories are the scale's points. Undefined without pairs, when a score is none of the points
 * (cut continuous scores first), and when all scores are one and the same point, so that chance
 * alone agrees fully.
 *
 * <p>Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological
 * Measurement, 20(1), 37-46.
 *
 * @param scale the item's scale
 */
public record CohenKappa(ScoreScale scale) implements Statistic {

  @Override
  public String id() {
    return "kappa";
  }

  @Override
  public String name() {
    return "Cohen's kappa";
  }

  @Override
  public Estimate compute(ScorePairs pairs) {
    long[] humans = new long[scale.size()];
    long[] machines = new long[scale.size()];
    long agreed = 0;
    for (int i = 0; i < pairs.size(); i++) {
      if (!scale.contains(pairs.human(i)) || !scale.contains(pairs.machine(i))) {
        return offScale();
      }
      int h = scale.nearestIndex(pairs.human(i));
      int m = scale.nearestIndex(pairs.machine(i));
      humans[h]++;
      machines[m]++;
      agreed += h == m ? 1 : 0;
    }
    return compute(humans, machines, agreed);
  }

  /**
   * The same from counts.
   *
   * @param humans how many human scores are at each point of the scale
   * @param machines the same of machine scores
   * @param agreed the number of pairs with both at the same point
   */
  public Estimate compute(long[] humans, long[] machines, long agreed) {
    long n = Arrays.stream(humans).sum();
    if (n == 0) {
      return Estimate.undefined(WhyUndefined.EMPTY);
    }
    long chance = 0;
    for (int k = 0; k < humans.length; k++) {
      chance += humans[k] * machines[k];
    }
    // Whole numbers until the last division: no rounding, whatever the number of responses.
    return Estimate.ratio(
        (double) (n * agreed - chance), (double) (n * n - chance), WhyUndefined.CONSTANT);
  }

  /** What it is when a score is none of the points. */
  public Estimate offScale() {
    return Estimate.undefined("A score is not a point of the scale " + scale + ".");
  }
}
