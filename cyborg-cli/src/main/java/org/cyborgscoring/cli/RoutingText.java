package org.cyborgscoring.cli;

import java.util.Locale;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.routing.Routing;
import org.cyborgscoring.routing.RoutingMeasure;
import org.cyborgscoring.routing.RoutingRule;
import org.cyborgscoring.routing.UnevenGroup;

/** What routing gives, for a terminal. */
final class RoutingText {
  private final Routing routing;

  private RoutingText(Routing routing) {
    this.routing = routing;
  }

  static String of(Routing routing) {
    RoutingText text = new RoutingText(routing);
    return text.heading()
        + text.tradeOff()
        + "\n"
        + text.slices()
        + "\n"
        + text.confidence()
        + text.uneven()
        + text.list();
  }

  private String heading() {
    return "Item %s: people may read %s of the responses; judged on %s with hand scores.\n\n"
        .formatted(
            routing.item(),
            Figures.percent(routing.rule().maxHuman()),
            Figures.count(routing.size(Slice.EVERYONE)));
  }

  private String tradeOff() {
    TextTable table =
        new TextTable(
            "at most",
            "confidence below",
            "sent",
            "rest: exact [95 %]",
            "QWK [95 %]",
            "SMD",
            "whole: exact",
            "QWK [95 %]",
            "over random [95 %]");
    for (RoutingRule rule : routing.rules()) {
      table.row(
          Figures.percent(rule.maxHuman()) + (rule.equals(routing.rule()) ? " *" : "  "),
          Figures.of(rule.threshold()),
          percent(figure(Slice.EVERYONE, rule, RoutingMeasure.SENT)),
          Figures.of(figure(Slice.EVERYONE, rule, RoutingMeasure.REST_EXACT)),
          Figures.of(figure(Slice.EVERYONE, rule, RoutingMeasure.REST_QWK)),
          Figures.of(figure(Slice.EVERYONE, rule, RoutingMeasure.REST_SMD).value()),
          Figures.of(figure(Slice.EVERYONE, rule, RoutingMeasure.WHOLE_EXACT).value()),
          Figures.of(figure(Slice.EVERYONE, rule, RoutingMeasure.WHOLE_QWK)),
          Figures.of(figure(Slice.EVERYONE, rule, RoutingMeasure.GAIN_WHOLE_QWK)));
    }
    return table
        + "Rest: the responses that keep the machine's score. Whole: all, with people's scores where"
        + " they read.\nOver random: QWK of the whole, minus that if as many were sent at random.\n";
  }

  private String slices() {
    TextTable table =
        new TextTable("responses", "n", "sent [95 %]", "rest: exact [95 %]", "SMD [95 %]");
    for (Slice slice : routing.slices()) {
      table.row(
          name(slice),
          Figures.count(routing.size(slice)),
          Figures.percent(figure(slice, routing.rule(), RoutingMeasure.SENT)),
          Figures.of(figure(slice, routing.rule(), RoutingMeasure.REST_EXACT)),
          Figures.of(figure(slice, routing.rule(), RoutingMeasure.REST_SMD)));
    }
    return table.toString();
  }

  private String confidence() {
    return "Mean confidence %s, exact agreement %s; calibration error %s, Brier score %s, area under the curve %s.\n"
        .formatted(
            Figures.of(routing.check("mean").value()),
            Figures.of(routing.check("exact").value()),
            Figures.of(routing.check("ece").value()),
            Figures.of(routing.check("brier").value()),
            Figures.of(routing.check("auc")));
  }

  private String uneven() {
    StringBuilder text = new StringBuilder();
    for (UnevenGroup group : routing.uneven()) {
      text.append(
          "%s: people would read %s of it, %s than of everyone (%s).\n"
              .formatted(
                  name(group.group()),
                  Figures.percent(group.sent()),
                  group.isSentMore() ? "more" : "less",
                  Figures.percent(group.everyone())));
    }
    return text.toString();
  }

  private String list() {
    return routing.unread().isEmpty()
        ? "There are no responses without a hand score to divide.\n"
        : "Of %s responses that nobody has read, people should read %s.\n"
            .formatted(Figures.count(routing.unread().size()), Figures.count(routing.sent()));
  }

  private IntervalEstimate figure(Slice slice, RoutingRule rule, RoutingMeasure measure) {
    return routing.figure(slice, rule, measure);
  }

  private static String percent(IntervalEstimate share) {
    return share.value().isDefined()
        ? String.format(Locale.ROOT, "%.1f %%", 100 * share.value().value())
        : Figures.percent(share.value());
  }

  private static String name(Slice slice) {
    return switch (slice.kind()) {
      case EVERYONE -> "everyone";
      case SCORE_POINT -> "hand score " + slice.value();
      case GROUP -> slice.column() + " = " + slice.value();
      case GROUPING -> slice.column();
    };
  }
}
