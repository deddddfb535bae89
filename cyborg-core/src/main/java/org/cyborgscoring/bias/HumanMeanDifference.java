package org.cyborgscoring.bias;

import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.PairMoments;

/**
 * How far people place a subgroup from everyone: (mean H of the subgroup - mean H) / sd(H), mean
 * and sd (with n - 1) of all responses. A real difference between groups as well as raters' bias
 * may be in it; it is what machines start from. Undefined for an empty subgroup and where human
 * scores do not vary.
 */
final class HumanMeanDifference {
  Estimate compute(PairMoments everyone, PairMoments group) {
    if (group.size() == 0) {
      return Estimate.undefined("The subgroup has no responses.");
    }
    return everyone.size() < 2
        ? Estimate.undefined("There are fewer than two responses.")
        : Estimate.ratio(
            group.meanHuman() - everyone.meanHuman(),
            everyone.humanDeviation(),
            "All human scores are the same.");
  }
}
