package org.cyborgscoring.metrics;

/**
 * Degradation: machine-human agreement minus human-human agreement, by one statistic such as QWK or
 * r. Below 0 the machine agrees less with people than they do among themselves.
 *
 * <p>Undefined when either agreement is, with that one's reason.
 *
 * <p>Williamson, D. M., Xi, X., &amp; Breyer, F. J. (2012). A framework for evaluation and use of
 * automated scoring. Educational Measurement: Issues and Practice, 31(1), 2-13.
 *
 * @param statistic the statistic to compare
 */
public record Degradation(Statistic statistic) {

  /**
   * The degradation.
   *
   * @param machineHuman human and machine scores
   * @param humanHuman first and second human scores, of the same or a larger set of responses
   */
  public Estimate compute(ScorePairs machineHuman, ScorePairs humanHuman) {
    return between(statistic.compute(machineHuman), statistic.compute(humanHuman));
  }

  /** The degradation, given both agreements. */
  public static Estimate between(Estimate machine, Estimate human) {
    if (!machine.isDefined()) {
      return machine;
    }
    return human.isDefined()
        ? Estimate.of(machine.value() - human.value())
        : Estimate.undefined("Human against human: " + human.reason().orElse(""));
  }
}
