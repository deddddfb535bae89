package org.cyborgscoring.metrics;

/**
 * Quadratic weighted kappa: 2 cov(H, M) / (var H + var M + (mean M - mean H)^2), from -1 to 1.
 *
 * <p>On score points this equals the form with a matrix of weights (i - j)^2, whatever points the
 * scale has beyond those used, and it takes continuous scores as they are. It is also Lin's
 * concordance correlation coefficient.
 *
 * <p>Undefined with fewer than two pairs and when all scores are the same; 0 when only one side
 * varies. Symmetric, and the same for scores moved or stretched together.
 *
 * <p>Cohen, J. (1968). Weighted kappa: Nominal scale agreement with provision for scaled
 * disagreement or partial credit. Psychological Bulletin, 70(4), 213-220. Covariance form:
 * Haberman, S. J. (2019). Measures of agreement versus measures of prediction accuracy. ETS
 * Research Report RR-19-20; Lin, L. I. (1989). Biometrics, 45(1), 255-268.
 */
public record QuadraticWeightedKappa() implements MomentStatistic {

  @Override
  public String id() {
    return "qwk";
  }

  @Override
  public String name() {
    return "Quadratic weighted kappa";
  }

  @Override
  public Estimate compute(PairMoments moments) {
    if (moments.size() < 2) {
      return Estimate.undefined(WhyUndefined.ONE_PAIR);
    }
    double shift = moments.meanDifference();
    return Estimate.ratio(
        2 * moments.products(),
        moments.humanSquares() + moments.machineSquares() + moments.size() * shift * shift,
        WhyUndefined.CONSTANT);
  }
}
