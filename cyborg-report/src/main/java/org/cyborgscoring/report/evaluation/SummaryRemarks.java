package org.cyborgscoring.report.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.Exclusions;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.table.Numbers;

/** What else a reader should know at once. */
final class SummaryRemarks {
  private final EvaluationFacts facts;

  SummaryRemarks(EvaluationFacts facts) {
    this.facts = facts;
  }

  List<String> all() {
    List<String> remarks = new ArrayList<>();
    if (!facts.isSeveral()) {
      for (SetFacts set : facts.sets()) {
        degradation(remarks, set);
        prmse(remarks, set);
      }
    }
    subgroups(remarks);
    facts.sets().stream()
        .filter(set -> !set.ofPeople("qwk").value().isDefined())
        .findFirst()
        .ifPresent(
            set ->
                remarks.add(
                    "Human-human agreement is undefined%s: %s"
                        .formatted(
                            facts.isSeveral() ? " for " + set.name() : "",
                            set.ofPeople("qwk").value().reason().orElse(""))));
    excluded(remarks);
    long responses = facts.sets().stream().mapToLong(set -> set.set().rows().size()).sum();
    remarks.add(
        "Figures rest on %s; brackets hold %s intervals."
            .formatted(Numbers.count(responses, "response"), facts.level()));
    return remarks;
  }

  private static void degradation(List<String> remarks, SetFacts set) {
    IntervalEstimate qwk = set.of(Comparison.DEGRADATION, set.points(), "qwk");
    if (qwk.value().isDefined()) {
      remarks.add(
          "Degradation: the machine's QWK with people minus people's with each other is %s, on %s that two people read."
              .formatted(Sentences.signed(qwk), Numbers.count(set.doubleScored(), "response")));
    }
  }

  private static void prmse(List<String> remarks, SetFacts set) {
    IntervalEstimate prmse = set.of(Comparison.TRUE_SCORE, set.continuous(), "prmse");
    if (prmse.value().isDefined()) {
      remarks.add(
          "The machine tells %s of the true score's variance (PRMSE %s)."
              .formatted(Numbers.percent(prmse.value().value()), Sentences.withInterval(prmse)));
    }
  }

  /** The subgroup whose mean the machine moves farthest, and how many certainly too far. */
  private void subgroups(List<String> remarks) {
    List<Named> groups = new ArrayList<>();
    for (SetFacts set : facts.sets()) {
      for (String column : set.set().groupColumns()) {
        for (Subgroup group : set.subgroups(column)) {
          groups.add(new Named(set, group));
        }
      }
    }
    groups.stream()
        .filter(named -> named.group().smd().value().isDefined())
        .max(Comparator.comparingDouble(named -> named.group().distance()))
        .ifPresent(worst -> remarks.add(worst(worst)));
    long beyond = groups.stream().filter(named -> named.group().isBeyond()).count();
    if (!groups.isEmpty()) {
      remarks.add(
          beyond == 0
              ? "No interval of a subgroup's SMD lies beyond ±0.10 as a whole (%s)."
                  .formatted(Numbers.count(groups.size(), "subgroup"))
              : "In %s of %s the SMD lies beyond ±0.10 with its whole interval."
                  .formatted(Numbers.count(beyond), Numbers.count(groups.size(), "subgroup")));
    }
  }

  private String worst(Named worst) {
    Subgroup group = worst.group();
    return "The subgroup whose mean the machine moves farthest is %s = %s%s: SMD %s (n = %s)."
        .formatted(
            group.slice().column(),
            group.name(),
            facts.isSeveral() ? " of " + worst.set().name() : "",
            Sentences.signed(group.smd()),
            Numbers.count(group.n()));
  }

  private void excluded(List<String> remarks) {
    if (!facts.content().exclusions().isEmpty()) {
      remarks.add(
          "%s of %s were not evaluated: %s."
              .formatted(
                  Numbers.count(Exclusions.rows(facts.content().exclusions())),
                  Numbers.count(facts.content().rows(), "row"),
                  Exclusions.describe(facts.content().exclusions())));
    }
  }

  /** A subgroup and the set it is of. */
  private record Named(SetFacts set, Subgroup group) {}
}
