package org.cyborgscoring.evaluation;

import org.cyborgscoring.metrics.AdjacentAgreement;
import org.cyborgscoring.metrics.CohenKappa;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ExactAgreement;
import org.cyborgscoring.metrics.PairMoments;
import org.cyborgscoring.metrics.ScoreTolerance;

/** The sums of pairs of scores, and the moments and agreements of a slice that they make. */
final class PairSums {
  private final ScoreSums human;
  private final ScoreSums machine;
  private final int products;
  private final int squaredErrors;
  private final int exact;
  private final int adjacent;

  /** Adds the columns of pairs; both sides have the same responses. */
  PairSums(SumTable.Builder table, ScoreSums human, ScoreSums machine) {
    this.human = human;
    this.machine = machine;
    double[] product = new double[human.rows()];
    double[] squaredError = new double[human.rows()];
    double[] same = new double[human.rows()];
    double[] near = new double[human.rows()];
    double step = human.scale().step();
    for (int row = 0; row < product.length; row++) {
      if (human.isPresent(row)) {
        double h = human.score(row);
        double m = machine.score(row);
        product[row] = (h - human.origin()) * (m - machine.origin());
        squaredError[row] = (m - h) * (m - h);
        same[row] = ScoreTolerance.within(0, h, m) ? 1 : 0;
        near[row] = ScoreTolerance.within(step, h, m) ? 1 : 0;
      }
    }
    this.products = table.column(product);
    this.squaredErrors = table.column(squaredError);
    this.exact = table.column(same);
    this.adjacent = table.column(near);
  }

  int size(SliceSums slice) {
    return human.size(slice);
  }

  PairMoments moments(SliceSums slice) {
    return PairMoments.ofSums(
        human.size(slice),
        human.origin(),
        machine.origin(),
        human.distances(slice),
        machine.distances(slice),
        human.squares(slice),
        machine.squares(slice),
        slice.column(products),
        slice.column(squaredErrors));
  }

  Estimate exact(SliceSums slice) {
    return new ExactAgreement().compute(slice.count(exact), size(slice));
  }

  Estimate adjacent(SliceSums slice) {
    return new AdjacentAgreement(human.scale()).compute(slice.count(adjacent), size(slice));
  }

  Estimate kappa(SliceSums slice) {
    CohenKappa kappa = new CohenKappa(human.scale());
    return human.areOnScale(slice) && machine.areOnScale(slice)
        ? kappa.compute(human.points(slice), machine.points(slice), slice.count(exact))
        : kappa.offScale();
  }
}
