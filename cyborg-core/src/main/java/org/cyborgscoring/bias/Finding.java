package org.cyborgscoring.bias;

/**
 * What one statistic says of one subgroup.
 *
 * @param group the subgroup with its figures
 * @param statistic {@code dsm} or {@code smd}
 * @param steps the statistic along the chain
 * @param level how sure it is that the Student adds bias
 */
public record Finding(GroupBias group, String statistic, Steps steps, Level level) {

  /** How sure it is that a Student adds bias, from surely not to surely. */
  public enum Level {
    /** Growth beyond the bound is ruled out. */
    WITHIN,
    /** Growth was not seen beyond the bound, but is not ruled out either. */
    OPEN,
    /** Growth was seen beyond the bound; chance alone might have made it. */
    MAY_ADD,
    /** Growth was seen beyond the bound, and chance alone does not make as much. */
    ADDS
  }

  /** By how much the size grew from Teacher to Student. */
  public double growth() {
    return steps.growth().value().value();
  }
}
