package org.cyborgscoring.classic.ridge;

/** A symmetric, positive semi-definite matrix over the rows, one for every lane. */
@FunctionalInterface
interface LaneOperator {

  /**
   * Multiplies.
   *
   * @param vectors a value for every row and lane, {@code [row * Lanes.COUNT + lane]}
   * @param products takes as many
   */
  void apply(double[] vectors, double[] products);
}
