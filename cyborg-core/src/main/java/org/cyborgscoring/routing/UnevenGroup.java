package org.cyborgscoring.routing;

import java.util.List;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * A subgroup that people would read far more or far less often than everyone: the interval of its
 * share leaves out everyone's, and the two lie at least {@link #LEAST} apart. Sent more often means
 * slower scores; less often, fewer mistakes mended.
 *
 * @param group the subgroup
 * @param sent the share of it that people read
 * @param everyone the share of all that people read
 */
public record UnevenGroup(Slice group, IntervalEstimate sent, double everyone) {
  /** The least difference of shares that is told: five responses in a hundred. */
  public static final double LEAST = 0.05;

  /** The uneven groups under a rule. */
  static List<UnevenGroup> of(RoutingRule rule, List<RoutingFigure> figures) {
    List<RoutingFigure> sent =
        figures.stream()
            .filter(f -> f.rule().equals(rule) && f.measure() == RoutingMeasure.SENT)
            .toList();
    double everyone =
        sent.stream()
            .filter(f -> f.slice().kind() == Slice.Kind.EVERYONE)
            .mapToDouble(f -> f.estimate().value().value())
            .findFirst()
            .orElse(0);
    return sent.stream()
        .filter(f -> f.slice().kind() == Slice.Kind.GROUP && differs(f.estimate(), everyone))
        .map(f -> new UnevenGroup(f.slice(), f.estimate(), everyone))
        .toList();
  }

  private static boolean differs(IntervalEstimate sent, double everyone) {
    return Math.abs(sent.value().value() - everyone) >= LEAST
        && (sent.low().value() > everyone || sent.high().value() < everyone);
  }

  /** Whether people would read it more often than everyone. */
  public boolean isSentMore() {
    return sent.value().value() > everyone;
  }
}
