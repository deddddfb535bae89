package org.cyborgscoring.metrics;

import java.util.Arrays;

/**
 * Paired scores of the same responses: the human score and the machine's, or two humans' for
 * human-human agreement. May be empty; never changes.
 */
public final class ScorePairs {
  private final double[] human;
  private final double[] machine;

  private ScorePairs(double[] human, double[] machine) {
    this.human = human;
    this.machine = machine;
  }

  /**
   * Pairs as given.
   *
   * @param human the scores of record, finite
   * @param machine the scores to judge, finite, in the same order
   * @throws IllegalArgumentException if the lengths differ or a score is not finite
   */
  public static ScorePairs of(double[] human, double[] machine) {
    if (human.length != machine.length) {
      throw new IllegalArgumentException(
          human.length + " human scores but " + machine.length + " machine scores");
    }
    requireFinite(human);
    requireFinite(machine);
    return new ScorePairs(human.clone(), machine.clone());
  }

  private static void requireFinite(double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isFinite(scores[i])) {
        throw new IllegalArgumentException("Score " + i + " is " + scores[i] + ".");
      }
    }
  }

  /** The number of pairs. */
  public int size() {
    return human.length;
  }

  /** The human score of the pair with this index. */
  public double human(int index) {
    return human[index];
  }

  /** The machine score of the pair with this index. */
  public double machine(int index) {
    return machine[index];
  }

  /**
   * The pairs with these indices, in their order: a subgroup's, or a bootstrap sample's, where an
   * index may occur several times.
   */
  public ScorePairs select(int[] indices) {
    double[] humans = new double[indices.length];
    double[] machines = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      humans[i] = human[indices[i]];
      machines[i] = machine[indices[i]];
    }
    return new ScorePairs(humans, machines);
  }

  /** The same pairs with human and machine exchanged. */
  public ScorePairs swapped() {
    return new ScorePairs(machine, human);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScorePairs that
        && Arrays.equals(human, that.human)
        && Arrays.equals(machine, that.machine);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(human) + Arrays.hashCode(machine);
  }

  @Override
  public String toString() {
    return "ScorePairs[" + size() + "]";
  }
}
