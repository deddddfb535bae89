package org.cyborgscoring.metrics;

/**
 * Root mean squared error: sqrt(mean of (M - H)^2), in score units of the scale; 0 is full
 * agreement. Undefined without pairs.
 */
public record RootMeanSquaredError() implements Statistic {

  @Override
  public String id() {
    return "rmse";
  }

  @Override
  public String name() {
    return "Root mean squared error";
  }

  @Override
  public Estimate compute(ScorePairs pairs) {
    if (pairs.size() == 0) {
      return Estimate.undefined(WhyUndefined.EMPTY);
    }
    return Estimate.of(Math.sqrt(squaredErrors(pairs) / pairs.size()));
  }

  /** The sum of squared errors. */
  static double squaredErrors(ScorePairs pairs) {
    double sum = 0;
    for (int i = 0; i < pairs.size(); i++) {
      double error = pairs.machine(i) - pairs.human(i);
      sum += error * error;
    }
    return sum;
  }
}
