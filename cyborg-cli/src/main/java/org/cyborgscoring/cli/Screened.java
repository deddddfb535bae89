package org.cyborgscoring.cli;

import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.screening.ConditionScreen;
import org.cyborgscoring.screening.ScreenSettings;
import org.cyborgscoring.screening.Screening;

/** Condition codes as every command gives them. */
final class Screened {
  private Screened() {}

  /** The screen that suits a set. */
  static ConditionScreen screen(ResponseSet responses) {
    return ConditionScreen.learn(responses, ScreenSettings.DEFAULT);
  }

  /** The set, divided by that screen. */
  static Screening of(ResponseSet responses) {
    return Screening.of(responses, screen(responses));
  }
}
