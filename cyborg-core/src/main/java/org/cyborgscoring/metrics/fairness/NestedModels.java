package org.cyborgscoring.metrics.fairness;

import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.SnedecorF;
import org.jspecify.annotations.Nullable;

/**
 * Two least-squares models of the same values, the larger with a coefficient for each subgroup
 * besides all that the smaller has.
 *
 * @param size the number of values
 * @param total the sum of squares about the mean
 * @param smallerResidual the sum of squares the smaller model leaves
 * @param smallerRank the number of its coefficients that the data determine
 * @param largerResidual the same of the larger model
 * @param largerRank the same of the larger model
 */
record NestedModels(
    double size,
    double total,
    double smallerResidual,
    int smallerRank,
    double largerResidual,
    int largerRank) {

  /**
   * What the subgroups add to the share of variance explained, each model's adjusted for its number
   * of coefficients: R2 = 1 - (residual / (n - rank)) / (total / (n - 1)). About 0, below too, when
   * subgroups do not matter; at most 1.
   */
  Estimate gain() {
    String why = whyUndefined();
    return why != null
        ? Estimate.undefined(why)
        : Estimate.of(
            adjusted(largerResidual, largerRank) - adjusted(smallerResidual, smallerRank));
  }

  /** The p value of the F test that the subgroups add nothing. */
  Estimate p() {
    String why = whyUndefined();
    if (why != null) {
      return Estimate.undefined(why);
    }
    double above = largerRank - smallerRank;
    double below = size - largerRank;
    double explained = Math.max(0, smallerResidual - largerResidual);
    return Estimate.of(
        largerResidual == 0
            ? 0
            : SnedecorF.upperTail(explained / above / (largerResidual / below), above, below));
  }

  private double adjusted(double residual, int rank) {
    return 1 - residual / (size - rank) / (total / (size - 1));
  }

  private @Nullable String whyUndefined() {
    if (size == 0) {
      return "There are no responses with a subgroup.";
    }
    if (largerRank <= smallerRank) {
      return "Subgroups cannot be told apart: there is one only, or human scores settle them.";
    }
    if (size <= largerRank) {
      return "There are as many coefficients as responses.";
    }
    return total == 0 ? "The error is the same for all responses." : null;
  }
}
