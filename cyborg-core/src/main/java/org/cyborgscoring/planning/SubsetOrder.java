package org.cyborgscoring.planning;

import java.util.List;
import java.util.random.RandomGenerator;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.sampling.Shuffle;
import org.cyborgscoring.scoring.HandScored;

/** An order of hand-scored responses whose beginnings are random subsets. */
final class SubsetOrder {
  private SubsetOrder() {}

  /**
   * A random order in which the first two differ in score where any two do: no model learns from
   * hand scores that are all the same.
   */
  static int[] of(HandScored handScored, RandomGenerator random) {
    int[] order = Shuffle.indices(handScored.size(), random);
    List<Response> responses = handScored.responses();
    for (int i = 1; i < order.length; i++) {
      if (responses.get(order[i]).score() != responses.get(order[0]).score()) {
        int other = order[i];
        order[i] = order[1];
        order[1] = other;
        break;
      }
    }
    return order;
  }
}
