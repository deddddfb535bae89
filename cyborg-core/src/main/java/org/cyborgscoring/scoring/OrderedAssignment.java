package org.cyborgscoring.scoring;

import java.util.BitSet;
import org.cyborgscoring.data.ScoreScale;

/**
 * Gives each response a score point at the lowest total cost, such that points never fall as
 * predictions rise and equal predictions get equal points: what cuts can do.
 *
 * <p>Dynamic programming: the lowest cost of the first i distinct predictions with points up to k
 * is the lower of (a) the same with points up to k - 1 and (b) that of the first i - 1 with points
 * up to k, plus the cost of point k for the i-th. Equal costs prefer (a), hence lower points. One
 * bit remembers each choice, so memory is distinct predictions x points bits.
 */
final class OrderedAssignment {

  /** What it costs to give a point to a response. */
  interface Cost {
    double of(int response, int point);
  }

  private final ScoreScale scale;
  private final SortedPredictions sorted;

  OrderedAssignment(ScoreScale scale, SortedPredictions sorted) {
    this.scale = scale;
    this.sorted = sorted;
  }

  /** The cuts that give every response its point at the lowest total cost. */
  CutScores cheapest(Cost cost) {
    int points = scale.size();
    double[] lowest = new double[sorted.distinct() + 1];
    BitSet[] given = new BitSet[points];
    for (int k = 0; k < points; k++) {
      given[k] = new BitSet(sorted.distinct());
      for (int i = 0; i < sorted.distinct(); i++) {
        double withPoint = lowest[i] + costOf(i, k, cost);
        if (k == 0 || withPoint < lowest[i + 1]) {
          lowest[i + 1] = withPoint;
          given[k].set(i);
        }
      }
    }
    return CutScores.of(scale, cutsOf(given));
  }

  private double costOf(int distinct, int point, Cost cost) {
    double sum = 0;
    for (int member : sorted.members(distinct)) {
      sum += cost.of(member, point);
    }
    return sum;
  }

  private double[] cutsOf(BitSet[] given) {
    double[] cuts = new double[given.length - 1];
    int i = sorted.distinct();
    for (int k = given.length - 1; k > 0; k--) {
      while (i > 0 && given[k].get(i - 1)) {
        i--;
      }
      cuts[k - 1] = sorted.cutAt(i, k - 1, scale);
    }
    return cuts;
  }
}
