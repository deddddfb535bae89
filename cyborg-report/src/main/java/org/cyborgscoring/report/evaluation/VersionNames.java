package org.cyborgscoring.report.evaluation;

import org.cyborgscoring.evaluation.ScoreVersion;

/** What readers call the forms of a machine's scores. */
final class VersionNames {
  private VersionNames() {}

  static String of(ScoreVersion version) {
    return switch (version) {
      case RAW -> "Raw scores";
      case RAW_TRIMMED -> "Trimmed";
      case RAW_ROUNDED -> "Trimmed and rounded";
      case SCALED -> "Scaled";
      case SCALED_TRIMMED -> "Scaled and trimmed";
      case SCALED_ROUNDED -> "Scaled, trimmed and rounded";
      case REPORTED -> "Reported score points";
    };
  }
}
