package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.report.table.Numbers;

/** What came out, in sentences with the numbers that matter. */
final class Verdict {
  private final RunFacts facts;

  private Verdict(RunFacts facts) {
    this.facts = facts;
  }

  /** The one sentence to remember. */
  static String headline(RunFacts facts) {
    return new Verdict(facts).headline();
  }

  /** What else a reader should know at once. */
  static List<String> remarks(RunFacts facts) {
    return new Verdict(facts).remarks();
  }

  private String headline() {
    Estimate cyborg = facts.qwk(ScorerNames.STUDENT_CYBORG);
    if (!cyborg.isDefined()) {
      return "How well the Student on Cyborg Data agrees with people is undefined: "
          + cyborg.reason().orElse("");
    }
    List<String> others = new ArrayList<>();
    Estimate all = facts.qwk(ScorerNames.STUDENT_ALL);
    if (all.isDefined()) {
      others.add(
          "a Student on all %s hand scores reaches %s"
              .formatted(Numbers.count(facts.trainingSize()), Numbers.brief(all.value())));
    }
    Estimate human = facts.qwk(ScorerNames.HUMAN);
    if (human.isDefined()) {
      others.add("the second rater " + Numbers.brief(human.value()));
    }
    String first =
        "The Student on Cyborg Data agrees with people at QWK " + Numbers.brief(cyborg.value());
    return others.isEmpty() ? first + "." : first + "; " + String.join(", ", others) + ".";
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    Estimate gap = facts.result().evaluation().gapClosed();
    Estimate random = facts.qwk(ScorerNames.STUDENT_RANDOM);
    if (gap.isDefined() && random.isDefined()) {
      remarks.add(
          "A Student on %s random hand scores alone reaches %s. Cyborg Data close %s of the gap between it and a Student on all hand scores."
              .formatted(
                  Numbers.count(facts.counts().handScored()),
                  Numbers.brief(random.value()),
                  Numbers.percent(gap.value())));
    }
    addAgreement(remarks);
    addLeniency(remarks);
    if (!facts.qwk(ScorerNames.HUMAN).isDefined()) {
      remarks.add("Human-human agreement is undefined: " + reason(facts.qwk(ScorerNames.HUMAN)));
    }
    return remarks;
  }

  private void addAgreement(List<String> remarks) {
    Estimate exact = facts.statistic(ScorerNames.STUDENT_CYBORG, "exact");
    Estimate adjacent = facts.statistic(ScorerNames.STUDENT_CYBORG, "adjacent");
    if (exact.isDefined() && adjacent.isDefined()) {
      remarks.add(
          "The Student on Cyborg Data gives %s of the responses the same score as people and %s a score at most one point away."
              .formatted(Numbers.percent(exact.value()), Numbers.percent(adjacent.value())));
    }
  }

  private void addLeniency(List<String> remarks) {
    Estimate smd = facts.statistic(ScorerNames.STUDENT_CYBORG, "smd");
    if (smd.isDefined()) {
      String size = Numbers.brief(Math.abs(smd.value()));
      remarks.add(
          size.equals("0.00")
              ? "On average it scores as people do."
              : "On average it scores %s standard deviations %s than people."
                  .formatted(size, smd.value() > 0 ? "higher" : "lower"));
    }
  }

  private static String reason(Estimate estimate) {
    return estimate.reason().orElse("");
  }
}
