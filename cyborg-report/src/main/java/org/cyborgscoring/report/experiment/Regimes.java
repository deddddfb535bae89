package org.cyborgscoring.report.experiment;

import org.cyborgscoring.experiment.Regime;
import org.cyborgscoring.report.chart.Look;

/** How regimes are named and drawn. */
final class Regimes {
  private Regimes() {}

  static String name(Regime regime) {
    return switch (regime) {
      case HAND -> "Student on hand scores alone";
      case CYBORG -> "Student on Cyborg Data";
      case ALL -> "Student on all hand scores";
      case TEACHER -> "Teacher";
      case HUMAN -> "Second human rater";
    };
  }

  /** The name at the head of a narrow column. */
  static String shortName(Regime regime) {
    return switch (regime) {
      case HAND -> "Hand scores alone";
      case CYBORG -> "Cyborg Data";
      case ALL -> "All hand scores";
      case TEACHER -> "Teacher";
      case HUMAN -> "Second human";
    };
  }

  static Look look(Regime regime) {
    return switch (regime) {
      case HAND -> Look.HAND;
      case CYBORG -> Look.CYBORG;
      case ALL -> Look.ALL;
      case TEACHER -> Look.TEACHER;
      case HUMAN -> Look.HUMAN;
    };
  }
}
