package org.cyborgscoring.engine;

import java.time.Instant;
import java.util.Map;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.screening.ConditionScreen;
import org.cyborgscoring.screening.ScreenProfile;
import org.cyborgscoring.screening.ScreenSettings;

/** Engines for tests. */
final class Engines {
  private static final ScreenProfile PROFILE =
      new ScreenProfile(ScreenSettings.DEFAULT.withFewest(1, 1).withLanguage(false), null);

  private Engines() {}

  static ScoringEngine halfPoints() {
    ScoreScale scale = new ScoreScale(1, 3, 0.5);
    Item item = new Item("7 \"b\"", scale, "Why? Écris.", "One point\nfor each.");
    return new ScoringEngine(
        item,
        new WordCountModel(scale, 0.1),
        CutScores.of(scale, new double[] {1.2, 1.7, 2.2, Double.POSITIVE_INFINITY}),
        screen(item),
        provenance());
  }

  static ScoringEngine around(StudentModel model, ScoreScale scale) {
    Item item = Item.of("1", scale);
    return new ScoringEngine(item, model, CutScores.rounding(scale), screen(item), provenance());
  }

  static ConditionScreen screen(Item item) {
    return ConditionScreen.of(item, PROFILE);
  }

  static EngineProvenance provenance() {
    return new EngineProvenance(
        "0.1.0",
        Instant.parse("2026-11-22T10:15:30.123456789Z"),
        150,
        1350,
        "lsa-gp@0123",
        Map.of("split", 1L, "sampling", -2L),
        Map.of("qwk", 0.7123456789012345, "smd", 2.0E-3),
        "abcdef");
  }
}
