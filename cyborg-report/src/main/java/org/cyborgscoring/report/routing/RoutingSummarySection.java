package org.cyborgscoring.report.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.routing.Routing;
import org.cyborgscoring.routing.RoutingMeasure;
import org.cyborgscoring.routing.UnevenGroup;

/**
 * What the rule that was asked for gives.
 *
 * @param headline the finding in a sentence
 * @param figures the key figures
 * @param remarks what a reader must know besides
 */
public record RoutingSummarySection(String headline, List<KeyFigure> figures, List<String> remarks)
    implements Section {

  /**
   * A figure that catches the eye.
   *
   * @param label what it is
   * @param value the figure
   * @param remark its interval and what it compares with
   * @param main whether it stands out
   */
  public record KeyFigure(String label, String value, String remark, boolean main) {}

  /** The summary of a routing. */
  public static RoutingSummarySection of(Routing routing) {
    RoutingFacts facts = new RoutingFacts(routing);
    return new RoutingSummarySection(headline(facts), figures(facts), remarks(facts));
  }

  private static String headline(RoutingFacts facts) {
    IntervalEstimate gain = facts.chosen(RoutingMeasure.GAIN_WHOLE_QWK);
    if (sent(facts) == 0) {
      return "People read no response under this rule.";
    }
    if (sent(facts) == 1) {
      return "People read every response under this rule.";
    }
    if (!gain.low().isDefined()) {
      return "There are too few hand scores to tell what this rule gives.";
    }
    double value = gain.value().value();
    boolean chance = gain.low().value() <= 0 && gain.high().value() >= 0;
    return "If people read the responses with a confidence below "
        + Numbers.brief(facts.routing().rule().threshold())
        + ", QWK of all scores is "
        + Numbers.statistic(Math.abs(value))
        + (value < 0 ? " lower" : " higher")
        + " than if they read as many at random (95% interval "
        + Numbers.difference(gain.low().value())
        + " to "
        + Numbers.difference(gain.high().value())
        + (chance ? "), which may be chance." : ").");
  }

  private static double sent(RoutingFacts facts) {
    return facts.chosen(RoutingMeasure.SENT).value().value();
  }

  private static List<KeyFigure> figures(RoutingFacts facts) {
    return List.of(
        figure(facts, "Read by people", RoutingMeasure.SENT, Numbers::precisePercent, "", false),
        figure(
            facts,
            "QWK of all scores",
            RoutingMeasure.WHOLE_QWK,
            Numbers::statistic,
            before(facts, RoutingMeasure.WHOLE_QWK, Numbers::statistic),
            true),
        figure(
            facts,
            "Exact agreement of the rest",
            RoutingMeasure.REST_EXACT,
            Numbers::precisePercent,
            before(facts, RoutingMeasure.REST_EXACT, Numbers::precisePercent),
            false),
        figure(
            facts,
            "SMD of the rest",
            RoutingMeasure.REST_SMD,
            Numbers::difference,
            before(facts, RoutingMeasure.REST_SMD, Numbers::difference),
            false));
  }

  /** The first rule sends nobody's response. */
  private static String before(
      RoutingFacts facts, RoutingMeasure measure, DoubleFunction<String> format) {
    IntervalEstimate none = facts.everyone(facts.routing().rules().get(0), measure);
    return none.value().isDefined()
        ? "; the machine alone " + format.apply(none.value().value())
        : "";
  }

  private static KeyFigure figure(
      RoutingFacts facts,
      String label,
      RoutingMeasure measure,
      DoubleFunction<String> format,
      String more,
      boolean main) {
    IntervalEstimate estimate = facts.chosen(measure);
    if (!estimate.value().isDefined()) {
      return new KeyFigure(label, "\u2013", estimate.value().reason().orElse(""), main);
    }
    String interval =
        estimate.low().isDefined()
            ? format.apply(estimate.low().value()) + " to " + format.apply(estimate.high().value())
            : "no interval";
    return new KeyFigure(label, format.apply(estimate.value().value()), interval + more, main);
  }

  private static List<String> remarks(RoutingFacts facts) {
    Routing routing = facts.routing();
    List<String> remarks = new ArrayList<>();
    for (UnevenGroup group : routing.uneven()) {
      remarks.add(
          "%s = %s: people would read %s of it, %s often than of everyone (%s)."
              .formatted(
                  group.group().column(),
                  group.group().value(),
                  RoutingFacts.text(group.sent(), Numbers::percent),
                  group.isSentMore() ? "more" : "less",
                  Numbers.percent(group.everyone())));
    }
    remarks.add(
        "The threshold was chosen so that at most %s of the training responses lie below it; no hand score was used for that. The figures are of %s that nothing was chosen by."
            .formatted(
                Numbers.percent(routing.rule().maxHuman()),
                Numbers.count(routing.size(Slice.EVERYONE), "hand-scored response")));
    if (!routing.unread().isEmpty()) {
      remarks.add(
          "Of %s that nobody has read, people should read %s: route.csv lists them."
              .formatted(
                  Numbers.count(routing.unread().size(), "response"),
                  Numbers.count(routing.sent())));
    }
    return remarks;
  }

  @Override
  public String id() {
    return "summary";
  }

  @Override
  public String title() {
    return "Summary";
  }

  @Override
  public String template() {
    return "routing-summary";
  }
}
