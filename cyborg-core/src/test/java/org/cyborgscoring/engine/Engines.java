package org.cyborgscoring.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;

/** Engines for tests. */
final class Engines {
  static final byte[] SCREEN = "{\"least-words\": 3}".getBytes(StandardCharsets.UTF_8);

  private Engines() {}

  static ScoringEngine halfPoints() {
    ScoreScale scale = new ScoreScale(1, 3, 0.5);
    return new ScoringEngine(
        new Item("7 \"b\"", scale, "Why? Écris.", "One point\nfor each."),
        new WordCountModel(scale, 0.1),
        CutScores.of(scale, new double[] {1.2, 1.7, 2.2, Double.POSITIVE_INFINITY}),
        SCREEN,
        provenance());
  }

  static ScoringEngine around(StudentModel model, ScoreScale scale) {
    return new ScoringEngine(
        Item.of("1", scale), model, CutScores.rounding(scale), SCREEN, provenance());
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
