package org.cyborgscoring.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.StandardNormal;

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
   *
   * <p>Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
   * Journal of the American Statistical Association, 22(158), 209-212.
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
    double n = some.size();
    double mean = some.stream().mapToDouble(HandScoredResponse::confidence).sum() / n;
    double share = some.stream().filter(HandScoredResponse::isRight).count() / n;
    double z = StandardNormal.quantile((1 + IntervalEstimate.LEVEL) / 2);
    double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return new ReliabilityBin(
        some.size(),
        mean,
        IntervalEstimate.of(share, Math.max(0, centre - half), Math.min(1, centre + half)));
  }
}
