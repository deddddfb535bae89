package org.cyborgscoring.report.routing;

import java.util.function.DoubleFunction;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.TableBuilder;
import org.cyborgscoring.routing.Routing;
import org.cyborgscoring.routing.RoutingMeasure;
import org.cyborgscoring.routing.RoutingRule;

/**
 * What several sections ask of a routing.
 *
 * @param routing the routing
 */
record RoutingFacts(Routing routing) {

  /** A figure of everyone. */
  IntervalEstimate everyone(RoutingRule rule, RoutingMeasure measure) {
    return routing.figure(Slice.EVERYONE, rule, measure);
  }

  /** A figure of everyone under the rule that was asked for. */
  IntervalEstimate chosen(RoutingMeasure measure) {
    return everyone(routing.rule(), measure);
  }

  /** What the whole would be under random routing: the value minus the gain over it. */
  Estimate random(RoutingRule rule, RoutingMeasure whole, RoutingMeasure gain) {
    Estimate value = everyone(rule, whole).value();
    Estimate over = everyone(rule, gain).value();
    return value.isDefined() && over.isDefined() ? Estimate.of(value.value() - over.value()) : over;
  }

  /** A value and its interval, or a dash with a footnote. */
  static Cell cell(TableBuilder table, IntervalEstimate estimate, DoubleFunction<String> format) {
    return estimate.value().isDefined()
        ? Cell.of(text(estimate, format))
        : table.cell(estimate.value(), format);
  }

  /** A defined value and its interval, if it has one. */
  static String text(IntervalEstimate estimate, DoubleFunction<String> format) {
    String value = format.apply(estimate.value().value());
    return estimate.low().isDefined()
        ? value
            + " ["
            + format.apply(estimate.low().value())
            + ", "
            + format.apply(estimate.high().value())
            + "]"
        : value;
  }
}
