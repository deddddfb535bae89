package org.cyborgscoring.report.run;

import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.report.chart.Look;

/** How scorers are named and drawn. */
final class Scorers {
  static final String HUMAN = "Human";
  static final String TEACHER = "Teacher";
  static final String STUDENT = "Student on Cyborg Data";

  private Scorers() {}

  /** The name at the head of a table's row. */
  static String name(String scorer) {
    String description = ScorerNames.describe(scorer);
    return description.isEmpty()
        ? scorer
        : Character.toUpperCase(description.charAt(0)) + description.substring(1);
  }

  /** The look of a machine that {@link RunFacts#machines} names. */
  static Look look(String machine) {
    return switch (machine) {
      case TEACHER -> Look.TEACHER;
      case STUDENT -> Look.CYBORG;
      default -> Look.HUMAN;
    };
  }
}
