package org.cyborgscoring.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * Responses of similar confidence, and how many of them the machine scored right.
 *
 * @param n how many they are, at least 1
 * @param confidence their mean confidence
 * @param right the share that is right, with Wilson's interval
 */
public record ReliabilityBin(int n, double confidence, IntervalEstimate right) {

  /**
   * Bins of as nearly the same size as can be, by rising confidence; fewer than asked for if there
   * are fewer responses.
   */
  public static List<ReliabilityBin> of(List<HandScoredResponse> responses, int bins) {
    List<HandScoredResponse> ordered =
        responses.stream()
            .sorted(
                Comparator.comparingDouble(HandScoredResponse::confidence)
                    .thenComparing(HandScoredResponse::id))
            .toList();
    int number = Math.min(bins, ordered.size());
    List<ReliabilityBin> made = new ArrayList<>();
    for (int b = 0; b < number; b++) {
      int from = (int) ((long) b * ordered.size() / number);
      int to = (int) ((b + 1L) * ordered.size() / number);
      made.add(of(ordered.subList(from, to)));
    }
    return made;
  }

  private static ReliabilityBin of(List<HandScoredResponse> some) {
    double mean = some.stream().mapToDouble(HandScoredResponse::confidence).sum() / some.size();
    int right = (int) some.stream().filter(HandScoredResponse::isRight).count();
    return new ReliabilityBin(some.size(), mean, ProportionInterval.of(right, some.size()));
  }
}
