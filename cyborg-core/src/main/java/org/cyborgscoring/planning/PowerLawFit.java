package org.cyborgscoring.planning;

import java.util.stream.IntStream;

/**
 * Fits a {@link PowerLaw} by weighted least squares: for each exponent of a grid the best asymptote
 * and drop in closed form within their bounds, and of all exponents the best. There is no start
 * value to depend on and no iteration that could fail.
 *
 * <p>A few points near each other leave the exponent almost undetermined, and with it everything
 * beyond them. What is known before of learning curves keeps it in its usual range: ln c has a
 * normal prior around ln 1/2, the exponent of an error that falls like a standard error, with a
 * standard deviation of 1/2, so that c lies between .2 and 1.3 nineteen times in twenty; measured
 * exponents of Figueroa et al. and Hestness et al. are of that size or below. Points of many hand
 * scores overrule it.
 */
final class PowerLawFit {
  private static final double USUAL_EXPONENT = 0.5;
  private static final double PRIOR_DEVIATION = 0.5;
  private static final double LEAST_EXPONENT = 0.1;
  private static final double MOST_EXPONENT = 2;
  private static final int GRID = 60;

  private final double[] exponents;
  private final double[][] powers;
  private final double[] weights;
  private final double ceiling;

  /**
   * Prepares fits of points at the same sizes.
   *
   * @param sizes the numbers of hand scores, at least one
   * @param variances of the points, apart from errors that they share; above 0
   * @param ceiling the largest asymptote, in (0, 1]
   */
  PowerLawFit(double[] sizes, double[] variances, double ceiling) {
    this.exponents = IntStream.rangeClosed(0, GRID).mapToDouble(PowerLawFit::exponent).toArray();
    this.powers = new double[exponents.length][sizes.length];
    for (int e = 0; e < exponents.length; e++) {
      for (int i = 0; i < sizes.length; i++) {
        powers[e][i] = StrictMath.pow(sizes[i], -exponents[e]);
      }
    }
    this.weights = IntStream.range(0, sizes.length).mapToDouble(i -> 1 / variances[i]).toArray();
    this.ceiling = ceiling;
  }

  private static double exponent(int step) {
    double ratio = StrictMath.log(MOST_EXPONENT / LEAST_EXPONENT);
    return LEAST_EXPONENT * StrictMath.exp(ratio * step / GRID);
  }

  /**
   * The curve through points.
   *
   * @param qwks one for each size
   */
  PowerLaw fit(double[] qwks) {
    double least = Double.POSITIVE_INFINITY;
    Line best = new Line(ceiling, 0);
    double exponent = USUAL_EXPONENT;
    for (int e = 0; e < exponents.length; e++) {
      Line line = line(powers[e], qwks);
      double unusual = StrictMath.log(exponents[e] / USUAL_EXPONENT) / PRIOR_DEVIATION;
      double loss = loss(line, powers[e], qwks) + unusual * unusual;
      if (loss < least) {
        least = loss;
        best = line;
        exponent = exponents[e];
      }
    }
    return new PowerLaw(best.asymptote(), best.drop(), exponent);
  }

  private record Line(double asymptote, double drop) {}

  /** The best line q = a - b x with a at most the ceiling and b at least 0. */
  private Line line(double[] x, double[] q) {
    double w = 0;
    double wx = 0;
    double wq = 0;
    double wxx = 0;
    double wxq = 0;
    for (int i = 0; i < x.length; i++) {
      w += weights[i];
      wx += weights[i] * x[i];
      wq += weights[i] * q[i];
      wxx += weights[i] * x[i] * x[i];
      wxq += weights[i] * x[i] * q[i];
    }
    double determinant = w * wxx - wx * wx;
    if (determinant > 0) {
      double drop = (wx * wq - w * wxq) / determinant;
      Line free = new Line((wq + drop * wx) / w, drop);
      if (free.drop() >= 0 && free.asymptote() <= ceiling) {
        return free;
      }
    }
    // The loss is convex: what is best within the bounds then lies on one of them.
    Line flat = new Line(Math.min(ceiling, wq / w), 0);
    Line highest = new Line(ceiling, Math.max(0, (ceiling * wx - wxq) / wxx));
    return loss(flat, x, q) <= loss(highest, x, q) ? flat : highest;
  }

  private double loss(Line line, double[] x, double[] q) {
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double error = q[i] - line.asymptote() + line.drop() * x[i];
      loss += weights[i] * error * error;
    }
    return loss;
  }
}
