package org.cyborgscoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.screening.ConditionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ScoringEngineTest {
  private static final List<Response> RESPONSES =
      List.of(
          Response.unscored("a", "one"),
          Response.unscored("b", "one two three four five six seven eight"),
          Response.unscored("c", "w ".repeat(18) + "w"));

  @TempDir private Path folder;

  @Test
  void loadedEngineIsTheEngineThatWasSaved() throws IOException {
    ScoringEngine engine = Engines.halfPoints();
    Path file = folder.resolve("new/folder/engine.cyborg");
    engine.save(file);
    ScoringEngine loaded = ScoringEngine.load(file);
    assertThat(loaded.item()).isEqualTo(engine.item());
    assertThat(loaded.cutScores()).isEqualTo(engine.cutScores());
    assertThat(loaded.provenance()).isEqualTo(engine.provenance());
    assertThat(loaded.screen().profile()).isEqualTo(engine.screen().profile());
    assertThat(loaded.model()).isEqualTo(engine.model());
    assertThat(loaded.score(RESPONSES)).isEqualTo(engine.score(RESPONSES));
  }

  @Test
  void sameEngineGivesTheSameBytesOnAnyDayAndInAnyTimeZone() throws IOException {
    Path first = folder.resolve("first");
    Engines.halfPoints().save(first);
    TimeZone here = TimeZone.getDefault();
    Path second = folder.resolve("second");
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      ScoringEngine.load(first).save(second);
    } finally {
      TimeZone.setDefault(here);
    }
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void savingReplacesAnOlderEngineAndLeavesNothingElseBehind() throws IOException {
    Path file = folder.resolve("engine");
    Files.writeString(file, "an older engine");
    Engines.halfPoints().save(file);
    assertThat(ScoringEngine.load(file).item().id()).isEqualTo("7 \"b\"");
    assertThat(list()).containsExactly(file);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void savingThroughALinkWritesTheFileBehindIt() throws IOException {
    Path file = Files.writeString(folder.resolve("engine"), "an older engine");
    Path link = Files.createSymbolicLink(folder.resolve("current"), file);
    Engines.halfPoints().save(link);
    assertThat(link).isSymbolicLink();
    assertThat(ScoringEngine.load(file).item().id()).isEqualTo("7 \"b\"");
  }

  @Test
  void failedSaveLeavesTheOlderEngineAsItWas() throws IOException {
    Path file = folder.resolve("engine");
    Engines.halfPoints().save(file);
    byte[] before = Files.readAllBytes(file);
    ScoreScale scale = ScoreScale.of(0, 1);
    ScoringEngine failing = Engines.around(new FailingModel(scale), scale);
    assertThatThrownBy(() -> failing.save(file)).hasMessage("disk full");
    assertThat(file).hasBinaryContent(before);
    assertThat(list()).containsExactly(file);
  }

  @Test
  void pointsComeFromTheCutScoresAndConfidenceIsTheirProbability() {
    List<ScoredResponse> scored = Engines.halfPoints().score(RESPONSES);
    assertThat(scored).extracting(ScoredResponse::id).containsExactly("a", "b", "c");
    // Expected 1.1, 1.8 and 2.9; the nearest points are 1, 2 and 3, but no cut leads to 3.
    assertThat(scored).extracting(ScoringEngineTest::point).containsExactly(1.0, 2.0, 2.5);
    assertThat(scored.stream().mapToDouble(ScoringEngineTest::confidence).toArray())
        .containsExactly(new double[] {0.8, 0.8, 0.05}, within(1e-12));
  }

  private static double confidence(ScoredResponse response) {
    return response.score() == null ? Double.NaN : response.score().confidence();
  }

  private static double point(ScoredResponse response) {
    return response.score() == null ? Double.NaN : response.score().point();
  }

  @Test
  void aResponseHasEitherAScoreOrAConditionCode() {
    assertThat(ScoredResponse.coded("x", ConditionCode.BLANK).score()).isNull();
    assertThatThrownBy(() -> new ScoredResponse("x", null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void codedResponsesGetTheirCodeAndNoScore() {
    List<ScoredResponse> scored =
        Engines.halfPoints()
            .score(
                List.of(
                    Response.unscored("a", "one two three"),
                    Response.unscored("b", "  "),
                    Response.unscored("c", "I don't know"),
                    Response.unscored("d", "one two three")));
    assertThat(scored)
        .extracting(ScoredResponse::id, ScoredResponse::conditionCode)
        .containsExactly(
            tuple("a", null),
            tuple("b", ConditionCode.BLANK),
            tuple("c", ConditionCode.REFUSAL),
            tuple("d", null));
    assertThat(scored.get(0).score()).isEqualTo(scored.get(3).score());
  }

  @Test
  void refusesCutScoresOfAnotherScale() {
    ScoreScale scale = ScoreScale.of(0, 3);
    assertThatThrownBy(
            () ->
                new ScoringEngine(
                    Engines.halfPoints().item(),
                    new WordCountModel(scale, 1),
                    CutScores.rounding(scale),
                    Engines.screen(Engines.halfPoints().item()),
                    Engines.provenance()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void provenanceRefusesAnUndefinedStatistic() {
    assertThatThrownBy(
            () ->
                new EngineProvenance(
                    "1", Instant.EPOCH, 1, 0, "", Map.of(), Map.of("qwk", Double.NaN), ""))
        .hasMessageContaining("qwk");
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private record FailingModel(ScoreScale scale) implements StudentModel {
    @Override
    public String providerId() {
      return WordCountProvider.ID;
    }

    @Override
    public void save(ModelFiles.Sink files) throws IOException {
      files.create("half").close();
      throw new IOException("disk full");
    }

    @Override
    public List<ScoreDistribution> score(List<Response> responses) {
      return List.of();
    }
  }
}
