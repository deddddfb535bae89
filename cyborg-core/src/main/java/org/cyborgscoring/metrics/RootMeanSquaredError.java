package org.cyborgscoring.metrics;

/**
 * Root mean squared error: sqrt(mean of (M - H)^2), in score units of the scale; 0 is full
 * agreement. Undefined without pairs.
 */
public record RootMeanSquaredError() implements MomentStatistic {

  @Override
  public String id() {
    return "rmse";
  }

  @Override
  public String name() {
    return "Root mean squared error";
  }

  @Override
  public Estimate compute(PairMoments moments) {
    if (moments.size() == 0) {
      return Estimate.undefined(WhyUndefined.EMPTY);
    }
    return Estimate.of(Math.sqrt(moments.squaredErrors() / moments.size()));
  }
}
