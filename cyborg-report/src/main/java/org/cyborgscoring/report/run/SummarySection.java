package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.bias.BiasAnalysis;
import org.cyborgscoring.bias.BiasInWords;
import org.cyborgscoring.bias.BiasVerdict;
import org.cyborgscoring.bias.Finding.Level;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Numbers;

/**
 * What was done and what came out.
 *
 * @param headline the one sentence to remember
 * @param warning what must not be overlooked; may be empty
 * @param figures the numbers that count most
 * @param remarks what else to know at once
 * @param done what was done
 */
public record SummarySection(
    String headline, String warning, List<KeyFigure> figures, List<String> remarks, String done)
    implements Section {

  /** The summary of a run, and what is known of bias in it. */
  public static SummarySection of(RunFacts facts, Optional<BiasAnalysis> bias) {
    Optional<BiasVerdict> verdict = bias.map(BiasAnalysis::verdict);
    boolean warns = verdict.filter(SummarySection::warns).isPresent();
    String said = verdict.map(BiasInWords::of).orElse("");
    List<String> remarks = new ArrayList<>(Verdict.remarks(facts));
    if (!warns && !said.isEmpty()) {
      remarks.add(said);
    }
    return new SummarySection(
        Verdict.headline(facts),
        warns ? said : "",
        List.of(
            KeyFigure.of(
                    "Student on Cyborg Data",
                    facts.qwk(ScorerNames.STUDENT_CYBORG),
                    Numbers::brief,
                    "QWK with people")
                .asMain(),
            KeyFigure.of(
                "Student on all hand scores",
                facts.qwk(ScorerNames.STUDENT_ALL),
                Numbers::brief,
                "QWK with people"),
            KeyFigure.of(
                "Second human rater",
                facts.qwk(ScorerNames.HUMAN),
                Numbers::brief,
                "QWK with the first"),
            KeyFigure.of(
                "Gap closed",
                facts.result().evaluation().gapClosed(),
                Numbers::percent,
                "from few to all hand scores")),
        remarks,
        WhatWasDone.in(facts));
  }

  private static boolean warns(BiasVerdict verdict) {
    return verdict.level().equals(Optional.of(Level.ADDS))
        || verdict.farthestFromPeople().isPresent();
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
    return "run-summary";
  }
}
