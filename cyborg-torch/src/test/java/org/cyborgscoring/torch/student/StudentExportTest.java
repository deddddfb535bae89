package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.engine.EngineProvenance;
import org.cyborgscoring.engine.ScoringEngine;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.screening.ConditionScreen;
import org.cyborgscoring.screening.ScreenProfile;
import org.cyborgscoring.screening.ScreenSettings;
import org.cyborgscoring.torch.onnx.OnnxExport;
import org.cyborgscoring.torch.onnx.OnnxFile;
import org.cyborgscoring.torch.onnx.OnnxModel;
import org.cyborgscoring.torch.onnx.OnnxSession;
import org.cyborgscoring.torch.onnx.PanelAgreement;
import org.cyborgscoring.torch.onnx.Tolerance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentExportTest {
  private static final List<Response> RESPONSES = WordScores.responses(60, 16, 1);

  /** Of up to 60 words, so that some do not fit into the context. */
  private static final List<Response> OTHERS = WordScores.responses(100, 60, 2);

  @TempDir static Path shared;
  @TempDir Path work;

  private static Path folder = Path.of("");

  @BeforeAll
  static void writeModel() throws IOException {
    folder = TinyModel.write(shared.resolve("tiny"), WordScores.texts(RESPONSES));
  }

  private ScoringEngine engine(String... more) {
    Map<String, String> options = new HashMap<>(FittedStudents.options(more));
    options.put("epochs", "2");
    RunContext run = RunContext.withSeed(1).withThreads(2).withWorkFolder(work);
    StudentModel model =
        StudentProvider.named(folder.toString(), options)
            .fit(WordScores.data(RESPONSES), run)
            .model();
    return new ScoringEngine(
        WordScores.ITEM,
        model,
        CutScores.of(WordScores.SCALE, new double[] {0.61, 1.23}),
        ConditionScreen.of(
            WordScores.ITEM, new ScreenProfile(ScreenSettings.DEFAULT.withLanguage(false), null)),
        new EngineProvenance(
            "test", Instant.EPOCH, 20, 40, "", Map.of(), Map.of(), "0".repeat(64)));
  }

  @ParameterizedTest
  @CsvSource({
    "regression, truncate",
    "classification, head-tail",
    "ordinal, truncate",
    "regression, windows",
    "classification, windows"
  })
  void scoresAsTheEngineDoes(String head, String longText) {
    ScoringEngine engine = engine("head", head, "long", longText);
    OnnxExport export = OnnxExport.of(engine, "abc", false);

    PanelAgreement agreement = export.compare(OTHERS, RunContext.withSeed(1));

    assertThat(Tolerance.FLOATS.refusals(agreement, 1)).isEmpty();
    assertThat(agreement.responses()).isEqualTo(OTHERS.size());
    try (OnnxModel exported = export.runnable()) {
      var scores = exported.score(OTHERS);
      var wanted = engine.model().score(OTHERS);
      for (int i = 0; i < OTHERS.size(); i++) {
        for (int point = 0; point < 3; point++) {
          assertThat(scores.get(i).probability(point))
              .isCloseTo(wanted.get(i).probability(point), within(1e-3));
        }
      }
    }
  }

  @Test
  void comesCloseInBytes() {
    OnnxExport export = OnnxExport.of(engine(), "abc", true);

    PanelAgreement agreement =
        export.compare(export.generatedPanel(RunContext.withSeed(1)), RunContext.withSeed(1));

    assertThat(agreement.largestDifference()).isGreaterThan(0).isLessThan(0.1);
  }

  @Test
  void writesAFileThatSaysHowItIsRead() throws IOException {
    ScoringEngine engine = engine();
    Path file = work.resolve("out/engine.onnx");

    OnnxExport.of(engine, "abc", true).write(file);

    assertThat(work.resolve("out/tokenizer.json"))
        .hasSameBinaryContentAs(folder.resolve("tokenizer.json"));
    try (OnnxSession session = new OnnxSession(Files.readAllBytes(file), "it", 1)) {
      assertThat(session.metadata())
          .containsEntry(OnnxFile.ITEM, "words")
          .containsEntry(OnnxFile.POINTS, "0,1,2")
          .containsEntry(OnnxFile.CUTS, "0.61,1.23")
          .containsEntry(OnnxFile.MAX_TOKENS, String.valueOf(TinyModel.CONTEXT))
          .containsEntry(OnnxFile.PAD_ID, "0")
          .containsEntry(OnnxFile.ROWS, "responses")
          .containsEntry(OnnxFile.PRECISION, "int8")
          .containsEntry(OnnxFile.ENGINE, "abc");
    }
    try (OnnxModel loaded = OnnxExport.load(engine, "abc", file)) {
      assertThat(loaded.score(OTHERS)).hasSameSizeAs(OTHERS);
    }
    assertThatThrownBy(() -> OnnxExport.load(engine, "abd", file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not exported from this scoring engine");
  }

  @Test
  void leavesAnotherModelsTokenizerAlone() throws IOException {
    Files.writeString(work.resolve("tokenizer.json"), "{}");
    OnnxExport export = OnnxExport.of(engine(), "abc", false);

    assertThatThrownBy(() -> export.write(work.resolve("engine.onnx")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("belongs to another model");
    assertThat(work.resolve("engine.onnx")).doesNotExist();
  }

  @Test
  void refusesAStudentThatSeesMoreThanTokens() {
    ScoringEngine engine = engine("with-features", "true");

    assertThatThrownBy(() -> OnnxExport.of(engine, "abc", false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("surface features");
  }
}
