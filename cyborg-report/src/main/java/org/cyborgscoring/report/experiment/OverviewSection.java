package org.cyborgscoring.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cyborgscoring.experiment.Comparison;
import org.cyborgscoring.experiment.Regime;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.NonInferiority;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Numbers;

/**
 * What was done and what came out, in words.
 *
 * @param headline the one sentence to remember
 * @param remarks what came out with each sampling
 * @param done what was done
 */
public record OverviewSection(String headline, List<String> remarks, String done)
    implements Section {

  /** The overview of an experiment. */
  public static OverviewSection of(ExperimentFacts facts) {
    List<Comparison> comparisons = facts.nearTenth();
    List<String> remarks = new ArrayList<>();
    comparisons.forEach(comparison -> remarks.add(remark(facts, comparison)));
    return new OverviewSection(headline(comparisons), remarks, done(facts));
  }

  private static String headline(List<Comparison> comparisons) {
    List<Comparison> defined =
        comparisons.stream()
            .filter(comparison -> comparison.gapClosed().value().isDefined())
            .toList();
    if (defined.isEmpty()) {
      return "How much of the gap from few to all hand scores Cyborg Data close is undefined here.";
    }
    Amount amount = defined.get(0).amount();
    List<String> parts =
        defined.stream()
            .filter(comparison -> comparison.amount().equals(amount))
            .map(
                comparison ->
                    "%s (%s sampling)"
                        .formatted(
                            Numbers.percent(comparison.gapClosed().value().value()),
                            comparison.sampling()))
            .toList();
    return "With %s hand-scored, Cyborg Data close %s of the gap to all hand scores."
        .formatted(amount, list(parts, "and"));
  }

  private static String remark(ExperimentFacts facts, Comparison comparison) {
    IntervalEstimate cyborg =
        facts.qwk(comparison.item(), comparison.sampling(), comparison.amount(), Regime.CYBORG);
    IntervalEstimate all = facts.qwk(comparison.item(), "", comparison.amount(), Regime.ALL);
    String where =
        "With %s hand-scored by %s sampling, "
            .formatted(comparison.amount(), comparison.sampling());
    return where
        + "a Student on Cyborg Data reaches QWK "
        + brief(cyborg)
        + ", on all hand scores "
        + brief(all)
        + ". "
        + verdict(comparison.nonInferiority().verdict(), facts.summary().margin());
  }

  private static String brief(IntervalEstimate estimate) {
    return estimate.value().isDefined() ? Numbers.brief(estimate.value().value()) : "undefined";
  }

  private static String verdict(NonInferiority.Verdict verdict, double margin) {
    String claim = "Non-inferiority within " + Numbers.brief(margin) + " QWK";
    return switch (verdict) {
      case NON_INFERIOR -> claim + " is shown.";
      case NOT_SHOWN -> claim + " is not shown.";
      case UNDECIDABLE -> claim + " cannot be decided with so few results.";
    };
  }

  private static String done(ExperimentFacts facts) {
    RunDesign base = facts.design().base();
    return ("%s, %s: each seed held out another %s of the responses to an item from everything. "
            + "Of the others %s were hand-scored, chosen by %s sampling, and the Teacher (%s) scored the rest. "
            + "Students (%s) learned from the hand scores alone, from the Cyborg Data and from all hand scores. "
            + "All were compared with people on the held-out responses.")
        .formatted(
            Numbers.count(facts.items().size(), "item"),
            Numbers.count(facts.summary().seeds(), "seed"),
            Numbers.percent(base.testShare()),
            list(facts.design().handScored().stream().map(Amount::toString).toList(), "or"),
            list(facts.samplings(), "or"),
            base.teacher(),
            base.student());
  }

  private static String list(List<String> words, String last) {
    if (words.size() < 2) {
      return words.stream().collect(Collectors.joining());
    }
    return String.join(", ", words.subList(0, words.size() - 1))
        + " "
        + last
        + " "
        + words.get(words.size() - 1);
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
    return "overview";
  }
}
