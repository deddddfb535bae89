package org.cyborgscoring.report.run;

import org.cyborgscoring.data.ScoreScale;

/** Score scales in words. */
final class Scales {
  private Scales() {}

  /** {@code 0 to 3}, or {@code 1 to 6 in steps of 0.5}. */
  static String words(ScoreScale scale) {
    String range = ScoreScale.format(scale.min()) + " to " + ScoreScale.format(scale.max());
    return scale.step() == 1 ? range : range + " in steps of " + ScoreScale.format(scale.step());
  }
}
