package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformerStudentTest {
  private static final List<Response> RESPONSES = WordScores.responses(240, 16, 1);
  private static final List<Response> OTHERS = WordScores.responses(200, 16, 2);
  private static final CyborgData DATA = WordScores.data(RESPONSES);

  @TempDir static Path shared;
  @TempDir Path work;

  private static Path folder = Path.of("");

  @BeforeAll
  static void writeModel() {
    folder = FittedStudents.in(shared, RESPONSES).folder();
  }

  private FittedStudents students() {
    return new FittedStudents(folder, work);
  }

  @ParameterizedTest
  @ValueSource(strings = {"regression", "classification", "ordinal"})
  void learnsWhatScoresDependOnWithEveryHead(String head) {
    Fitted<StudentModel> fitted =
        students().fit(DATA, "head", head, "epochs", "24", "patience", "24");
    try (StudentModel model = fitted.model()) {
      // Half of the responses have the score 1.
      assertThat(WordScores.exact(OTHERS, model.score(OTHERS))).isGreaterThan(0.7);
      assertThat(WordScores.exact(RESPONSES, fitted.outOfSample())).isGreaterThan(0.7);
    }
    assertThat(work).isDirectoryNotContaining("glob:**/student-?*-?*");
  }

  @Test
  void saysSoWhenItLearnedNothing() {
    List<String> notes = new ArrayList<>();
    RunContext run = students().run().withProgress(new Listener(notes));

    students().fit(DATA, run, "epochs", "1", "learning-rate", "1e-7").model().close();

    assertThat(notes).last().asString().contains("learned next to nothing", "learning-rate");
  }

  @Test
  void saysNothingOfTheKindWhenItLearned() {
    List<String> notes = new ArrayList<>();
    RunContext run = students().run().withProgress(new Listener(notes));

    students().fit(DATA, run, "epochs", "24", "patience", "24").model().close();

    assertThat(notes).isNotEmpty().noneMatch(note -> note.contains("learned next to nothing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fp32", "bf16"})
  void scoresTheSameWhenItWasSavedAndLoaded(String precision) throws IOException {
    try (StudentModel model =
        students()
            .fit(DATA, "epochs", "2", "precision", precision, "with-features", "true")
            .model()) {
      StoredModel stored = StoredModel.of(model);
      try (StudentModel loaded = stored.load()) {
        assertThat(loaded.score(OTHERS)).isEqualTo(model.score(OTHERS));
        assertThat(StoredModel.of(loaded).bytes("weights.safetensors"))
            .isEqualTo(stored.bytes("weights.safetensors"));
      }
      assertThat(stored.bytes("weights.safetensors"))
          .hasSizeLessThan(precision.equals("bf16") ? 70_000 : 140_000);
    }
  }

  @Test
  void bf16WeightsChangeScoresLittle() throws IOException {
    try (StudentModel full = students().fit(DATA, "precision", "fp32").model();
        StudentModel half = students().fit(DATA, "precision", "bf16").model()) {
      List<ScoreDistribution> expected = full.score(OTHERS);
      List<ScoreDistribution> actual = half.score(OTHERS);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(actual.get(i).expected()).isCloseTo(expected.get(i).expected(), within(0.05));
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameModelOnAnyNumberOfThreads() {
    Fitted<StudentModel> two = students().fit(DATA, "epochs", "2");
    Fitted<StudentModel> one = students().fit(DATA, students().run().withThreads(1), "epochs", "2");

    assertThat(one.outOfSample()).isEqualTo(two.outOfSample());
    assertThat(one.model().score(OTHERS)).isEqualTo(two.model().score(OTHERS));
    one.model().close();
    two.model().close();
  }

  @Test
  void aStoppedFitGoesOnAndEndsTheSame() {
    Fitted<StudentModel> unbroken = students().fit(DATA, "epochs", "3");
    int stops = 0;
    Fitted<StudentModel> resumed = null;
    for (int allowed = 25; resumed == null; allowed += 25) {
      AtomicInteger asked = new AtomicInteger();
      int limit = allowed;
      try {
        resumed = students().fit(DATA, stoppedAfter(asked, limit), "epochs", "3");
      } catch (CancellationException e) {
        stops++;
        assertThat(work).isNotEmptyDirectory();
      }
    }

    assertThat(stops).isBetween(1, 3);
    assertThat(resumed.outOfSample()).isEqualTo(unbroken.outOfSample());
    assertThat(resumed.model().score(OTHERS)).isEqualTo(unbroken.model().score(OTHERS));
    resumed.model().close();
    unbroken.model().close();
  }

  @Test
  void theSameFitMayRunTwiceAtOnce() {
    CyborgData few = WordScores.data(RESPONSES.subList(0, 60));
    List<List<ScoreDistribution>> outOfSample =
        IntStream.range(0, 2)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> students().fit(few, "epochs", "3")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(
                fitted -> {
                  fitted.model().close();
                  return fitted.outOfSample();
                })
            .toList();

    assertThat(outOfSample.get(1)).isEqualTo(outOfSample.get(0));
  }

  private RunContext stoppedAfter(AtomicInteger asked, int limit) {
    return new RunContext(
        1, 2, Progress.NONE, () -> asked.incrementAndGet() > limit, work, new Memo());
  }

  @Test
  void whatElseIsInABatchChangesNoScorePoint() {
    try (StudentModel model = students().fit(DATA, "epochs", "4").model()) {
      CutScores cuts = CutScores.rounding(WordScores.SCALE);
      List<Response> many = WordScores.responses(400, 16, 3);
      List<ScoreDistribution> together = model.score(many);
      List<Response> shuffled = new ArrayList<>(many);
      Collections.shuffle(shuffled, new Random(1));
      for (int from = 0; from < shuffled.size(); from += 7) {
        List<Response> some = shuffled.subList(from, Math.min(from + 7, shuffled.size()));
        List<ScoreDistribution> apart = model.score(some);
        for (int i = 0; i < some.size(); i++) {
          ScoreDistribution expected = together.get(many.indexOf(some.get(i)));
          assertThat(apart.get(i).expected()).isCloseTo(expected.expected(), within(2e-4));
          assertThat(cuts.pointFor(apart.get(i).expected()))
              .isEqualTo(cuts.pointFor(expected.expected()));
        }
      }
    }
  }

  @Test
  void learnsFromSurfaceFeaturesWhereWordsDoNotTell() {
    List<Response> responses = LengthScores.responses(200, 5);
    CyborgData data = LengthScores.data(responses);
    List<Response> others = LengthScores.responses(100, 6);
    double[] errors = new double[2];
    for (int with = 0; with < 2; with++) {
      String features = Boolean.toString(with == 1);
      try (StudentModel model =
          students()
              .fit(
                  data,
                  "with-features",
                  features,
                  "epochs",
                  "4",
                  "max-tokens",
                  "8",
                  "long",
                  "head-tail")
              .model()) {
        errors[with] = LengthScores.error(others, model.score(others));
      }
    }

    assertThat(errors[1]).isLessThan(0.7 * errors[0]);
  }

  @Test
  void manyStudentsLeaveNoNativeMemoryBehind() {
    CyborgData few = WordScores.data(RESPONSES.subList(0, 60));
    long before = 0;
    for (int i = 0; i < 12; i++) {
      students().fit(few, "epochs", "1").model().close();
      if (i == 3) {
        before = Pointer.totalCount();
      }
    }

    // A model has 40 tensors.
    assertThat(Pointer.totalCount() - before).isLessThan(40);
  }

  @Test
  void aClosedModelIsClosedOnce() {
    StudentModel model =
        students().fit(WordScores.data(RESPONSES.subList(0, 60)), "epochs", "1").model();
    model.close();
    model.close();

    assertThatThrownBy(() -> model.score(OTHERS)).isInstanceOf(RuntimeException.class);
  }
}
