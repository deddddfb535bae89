package org.cyborgscoring.routing;

import java.util.Arrays;

/**
 * Finds the {@link PlattScaling} of some probabilities by Newton's method.
 *
 * <p>It minimises the sum of log(1 + exp(z)) - t z, z = slope · logit p + intercept, plus ((slope -
 * 1)^2 + intercept^2) / 2: a standard normal prior around no scaling at all. The prior keeps the
 * solution finite where labels are separable, and weighs no more than a response or two. The sum is
 * strictly convex, so there is one solution; a step that would lead uphill is halved.
 *
 * <p>Lin, H.-T., Lin, C.-J., &amp; Weng, R. C. (2007). A note on Platt's probabilistic outputs for
 * support vector machines. Machine Learning, 68(3), 267-276.
 */
final class LogisticFit {
  private static final int FIRST_ROOM = 64;
  private static final int MOST_STEPS = 100;
  private static final double SMALLEST_STEP = 1e-10;
  private static final double ROUNDING = 1e-12;

  private double[] logits = new double[FIRST_ROOM];
  private double[] targets = new double[FIRST_ROOM];
  private int size;

  /**
   * Adds an observation.
   *
   * @param predicted the probability to be scaled
   * @param target what it should have been: 0, 1 or a probability
   */
  void add(double predicted, double target) {
    if (size == logits.length) {
      logits = Arrays.copyOf(logits, 2 * size);
      targets = Arrays.copyOf(targets, 2 * size);
    }
    logits[size] = PlattScaling.logit(predicted);
    // Sums of probabilities may pass 1 by rounding.
    targets[size++] = Math.min(1, target);
  }

  PlattScaling solve() {
    Point best = descend(new Point(1, 0), true);
    // Convex: where the best slope of all is below 0, the best one allowed is 0.
    Point allowed = best.slope() < 0 ? descend(new Point(0, 0), false) : best;
    return new PlattScaling(allowed.slope(), allowed.intercept());
  }

  private record Point(double slope, double intercept) {
    Point minus(Point step, double share) {
      return new Point(slope - share * step.slope, intercept - share * step.intercept);
    }
  }

  private Point descend(Point start, boolean slopeToo) {
    Point point = start;
    for (int i = 0; i < MOST_STEPS; i++) {
      Point step = step(point, slopeToo);
      double limit = loss(point);
      limit += ROUNDING * limit;
      double share = 1;
      while (share > SMALLEST_STEP && loss(point.minus(step, share)) > limit) {
        share /= 2;
      }
      point = point.minus(step, share);
      if (Math.abs(step.slope) + Math.abs(step.intercept) < SMALLEST_STEP) {
        break;
      }
    }
    return point;
  }

  /** The inverse of the Hessian times the gradient. */
  private Point step(Point at, boolean slopeToo) {
    double bySlope = at.slope - 1;
    double byIntercept = at.intercept;
    double slopes = 1;
    double both = 0;
    double intercepts = 1;
    for (int i = 0; i < size; i++) {
      double p = PlattScaling.logistic(at.slope * logits[i] + at.intercept);
      double weight = p * (1 - p);
      bySlope += (p - targets[i]) * logits[i];
      byIntercept += p - targets[i];
      slopes += weight * logits[i] * logits[i];
      both += weight * logits[i];
      intercepts += weight;
    }
    if (!slopeToo) {
      return new Point(0, byIntercept / intercepts);
    }
    double determinant = slopes * intercepts - both * both;
    return new Point(
        (intercepts * bySlope - both * byIntercept) / determinant,
        (slopes * byIntercept - both * bySlope) / determinant);
  }

  private double loss(Point at) {
    double loss = ((at.slope - 1) * (at.slope - 1) + at.intercept * at.intercept) / 2;
    for (int i = 0; i < size; i++) {
      double z = at.slope * logits[i] + at.intercept;
      loss += Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z))) - targets[i] * z;
    }
    return loss;
  }
}
