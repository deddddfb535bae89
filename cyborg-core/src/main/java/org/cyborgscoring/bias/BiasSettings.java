package org.cyborgscoring.bias;

/**
 * When a Student is said to add bias.
 *
 * @param bound by how much the size of a DSM or SMD may grow from Teacher to Student, at least 0
 * @param leastGroup how many responses a subgroup needs to be judged, at least 1; smaller ones have
 *     figures but no say in the verdict
 */
public record BiasSettings(double bound, int leastGroup) {

  /** A tenth of a standard deviation, as gates allow a subgroup; subgroups of 20. */
  public static final BiasSettings DEFAULT = new BiasSettings(0.10, 20);

  public BiasSettings {
    if (!(bound >= 0) || Double.isInfinite(bound) || leastGroup < 1) {
      throw new IllegalArgumentException("bound " + bound + ", least group " + leastGroup);
    }
  }

  /** These settings with another bound. */
  public BiasSettings withBound(double newBound) {
    return new BiasSettings(newBound, leastGroup);
  }
}
