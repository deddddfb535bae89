package org.cyborgscoring.report.certificate;

import org.cyborgscoring.gates.Verdict;

/** Verdicts as a reader sees them. */
final class VerdictWords {
  private VerdictWords() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "pass";
      case FAIL -> "fail";
      case UNDECIDED -> "not decidable";
    };
  }
}
