package org.cyborgscoring.report.run;

import java.util.List;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Numbers;

/**
 * What was done and what came out.
 *
 * @param headline the one sentence to remember
 * @param figures the numbers that count most
 * @param remarks what else to know at once
 * @param done what was done
 */
public record SummarySection(
    String headline, List<KeyFigure> figures, List<String> remarks, String done)
    implements Section {

  /** The summary of a run. */
  public static SummarySection of(RunFacts facts) {
    return new SummarySection(
        Verdict.headline(facts),
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
        Verdict.remarks(facts),
        WhatWasDone.in(facts));
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
    return "summary";
  }
}
