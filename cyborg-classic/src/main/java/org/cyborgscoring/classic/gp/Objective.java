package org.cyborgscoring.classic.gp;

/** A differentiable function to be minimised. */
@FunctionalInterface
public interface Objective {

  /**
   * The function's value, and its gradient.
   *
   * @param at where; not to be changed
   * @param gradient is filled with the derivatives; of the same length as {@code at}
   * @return the value; infinite or NaN where the function is not defined
   */
  double evaluate(double[] at, double[] gradient);
}
