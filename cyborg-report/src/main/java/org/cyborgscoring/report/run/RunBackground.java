package org.cyborgscoring.report.run;

import java.util.List;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.Prose;

/** What a technical report tells of a run before its results. */
public final class RunBackground {
  private RunBackground() {}

  /** How the scores came about, and all scorers side by side. */
  public static List<Chapter> of(RunFacts facts) {
    return List.of(
        new Chapter("run", "How the scores were made", List.of(new Prose(WhatWasDone.in(facts)))),
        new Chapter(
            "scorers",
            "All scorers",
            List.of(new Prose(ComparisonSection.lead(facts)), ScorersTable.of(facts))));
  }
}
