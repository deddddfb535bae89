package org.cyborgscoring.scoring;

/**
 * Cuts with the highest quadratic weighted kappa on the sample; exact, no search by trial.
 *
 * <p>QWK = 1 - O / E, with O = sum of w (h - p)^2 over responses and E the same for p against a
 * hand score drawn at random, which is sum of w (var H + (p - mean H)^2). Both are sums over
 * responses of a term that depends on the response's own point p alone, so O / E is minimised by
 * Dinkelbach's method: for a ratio L, minimise the sum of O's terms - L * E's terms; set L to the
 * ratio found; repeat until it no longer falls, a handful of times. Each minimum is exact by
 * dynamic programming over the sorted predictions ({@link OrderedAssignment}), in time responses x
 * points.
 *
 * <p>More hungry for data than matching, since it fits cuts to these hand scores and not only to
 * their distribution. If all hand scores are the same, QWK cannot tell cuts apart and they are
 * those of rounding.
 *
 * <p>Dinkelbach, W. (1967). On nonlinear fractional programming. Management Science, 13(7),
 * 492-498.
 */
public record QwkOptimal() implements CutScoreMethod {
  // Convergence is superlinear; the bound only guards against rounding going round in circles.
  private static final int MOST_ROUNDS = 100;

  @Override
  public String id() {
    return "qwk";
  }

  @Override
  public CutScores choose(CutScoreSample sample) {
    CutScores best = CutScores.rounding(sample.scale());
    Disagreement disagreement = Disagreement.of(sample);
    if (disagreement.constantHandScores()) {
      return best;
    }
    OrderedAssignment assignment =
        new OrderedAssignment(
            sample.scale(), SortedPredictions.of(sample.predictions(), sample.weights()));
    double ratio = disagreement.ratio(best);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double current = ratio;
      CutScores cuts =
          assignment.cheapest((response, point) -> disagreement.cost(response, point, current));
      ratio = disagreement.ratio(cuts);
      if (ratio >= current) {
        return best;
      }
      best = cuts;
    }
    return best;
  }
}
