package org.cyborgscoring.llm.calibration;

import java.util.Arrays;

/**
 * A proportional-odds model with one predictor: P(Y &le; k) = logistic(threshold_k - slope · x).
 *
 * <p>The thresholds say how strict people are at every point, the slope how much a step of the
 * model's score means; a slope is never below 0, so the model's order is kept. McCullagh, P.
 * (1980). Regression models for ordinal data. Journal of the Royal Statistical Society B, 42(2),
 * 109-142.
 *
 * <p>Fitted by the sum over k of the log-likelihood of "k or lower", a composite likelihood: it is
 * concave, and its thresholds never cross, since each is where the predicted and the observed
 * number of scores up to its point agree and those numbers rise with k. Normal priors, of a weight
 * of one or two responses, around a model that agrees with people keep it finite.
 *
 * @param slope of the predictor
 * @param thresholds one fewer than there are points, never falling
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record ProportionalOdds(double slope, double[] thresholds) {
  private static final double PRIOR_SLOPE = 2;
  private static final double PRIOR_WEIGHT = 0.25;
  private static final int MOST_STEPS = 200;
  private static final double SMALLEST_STEP = 1e-10;

  /**
   * Fits the model.
   *
   * @param x the predictor in steps of the scale, 0 for its lowest point
   * @param upTo for every response the probability, by its hand scores, of a score up to each point
   *     but the highest
   */
  static ProportionalOdds fit(double[] x, double[][] upTo, int points) {
    double[] parameters = prior(points);
    double loss = loss(parameters, x, upTo);
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = step(parameters, x, upTo);
      double share = 1;
      double[] next = minus(parameters, step, share);
      double nextLoss = loss(next, x, upTo);
      while (nextLoss > loss && share > SMALLEST_STEP) {
        share /= 2;
        next = minus(parameters, step, share);
        nextLoss = loss(next, x, upTo);
      }
      if (nextLoss >= loss) {
        break;
      }
      parameters = next;
      loss = nextLoss;
    }
    return of(parameters, x, upTo);
  }

  /** The probability of every point. */
  double[] probabilities(double x) {
    double[] probabilities = new double[thresholds.length + 1];
    double below = 0;
    for (int k = 0; k < thresholds.length; k++) {
      double upTo = Math.max(below, logistic(thresholds[k] - slope * x));
      probabilities[k] = upTo - below;
      below = upTo;
    }
    probabilities[thresholds.length] = 1 - below;
    return probabilities;
  }

  private static ProportionalOdds of(double[] parameters, double[] x, double[][] upTo) {
    double slope = parameters[0];
    double[] thresholds = Arrays.copyOfRange(parameters, 1, parameters.length);
    if (slope < 0) {
      // The best allowed: no slope, and the thresholds that fit without the predictor.
      return fit(new double[x.length], upTo, parameters.length).withSlope(0);
    }
    return new ProportionalOdds(slope, thresholds);
  }

  private ProportionalOdds withSlope(double newSlope) {
    return new ProportionalOdds(newSlope, thresholds);
  }

  /** Slope, then thresholds halfway between the points. */
  private static double[] prior(int points) {
    double[] prior = new double[points];
    prior[0] = PRIOR_SLOPE;
    for (int k = 1; k < points; k++) {
      prior[k] = PRIOR_SLOPE * (k - 0.5);
    }
    return prior;
  }

  private static double loss(double[] at, double[] x, double[][] upTo) {
    double[] prior = prior(at.length);
    double loss = 0;
    for (int j = 0; j < at.length; j++) {
      loss += PRIOR_WEIGHT * (at[j] - prior[j]) * (at[j] - prior[j]) / 2;
    }
    for (int i = 0; i < x.length; i++) {
      for (int k = 1; k < at.length; k++) {
        double z = at[k] - at[0] * x[i];
        loss +=
            Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z))) - upTo[i][k - 1] * z;
      }
    }
    return loss;
  }

  /** Newton's step; all of the Hessian but its first row and column and its diagonal is 0. */
  private static double[] step(double[] at, double[] x, double[][] upTo) {
    int n = at.length;
    double[] prior = prior(n);
    double[] gradient = new double[n];
    double[] diagonal = new double[n];
    double[] border = new double[n];
    for (int j = 0; j < n; j++) {
      gradient[j] = PRIOR_WEIGHT * (at[j] - prior[j]);
      diagonal[j] = PRIOR_WEIGHT;
    }
    for (int i = 0; i < x.length; i++) {
      for (int k = 1; k < n; k++) {
        double p = logistic(at[k] - at[0] * x[i]);
        double error = p - upTo[i][k - 1];
        double weight = p * (1 - p);
        gradient[k] += error;
        gradient[0] -= error * x[i];
        diagonal[k] += weight;
        diagonal[0] += weight * x[i] * x[i];
        border[k] -= weight * x[i];
      }
    }
    double pivot = diagonal[0];
    double right = gradient[0];
    for (int k = 1; k < n; k++) {
      pivot -= border[k] * border[k] / diagonal[k];
      right -= border[k] * gradient[k] / diagonal[k];
    }
    double[] step = new double[n];
    step[0] = right / pivot;
    for (int k = 1; k < n; k++) {
      step[k] = (gradient[k] - border[k] * step[0]) / diagonal[k];
    }
    return step;
  }

  private static double[] minus(double[] from, double[] step, double share) {
    double[] result = from.clone();
    for (int j = 0; j < result.length; j++) {
      result[j] -= share * step[j];
    }
    return result;
  }

  private static double logistic(double x) {
    return x >= 0 ? 1 / (1 + StrictMath.exp(-x)) : StrictMath.exp(x) / (1 + StrictMath.exp(x));
  }
}
