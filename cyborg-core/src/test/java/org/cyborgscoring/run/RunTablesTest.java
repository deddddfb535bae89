package org.cyborgscoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.pipeline.OutcomeStore;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.pipeline.ScoringRun;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.screening.CodedResponse;
import org.cyborgscoring.screening.ConditionCode;
import org.cyborgscoring.testing.Cells;
import org.cyborgscoring.testing.Designs;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code split.csv} and {@code predictions.csv}. */
class RunTablesTest {
  private static final List<CodedResponse> CODED =
      List.of(new CodedResponse(Response.scored("blank", " ", 0), ConditionCode.BLANK));
  private static final RunResult HELD_OUT = run(MarkedItem.responses(300));
  private static final RunResult CROSS_VALIDATED = run(MarkedItem.partlyScored(200, 50));

  @TempDir private Path folder;

  @Test
  void splitShowsThePartOfEveryResponse() throws IOException {
    Path file = folder.resolve("split.csv");

    SplitTable.write(file, HELD_OUT);

    assertThat(Cells.columns(file)).containsExactly("id", "training", "test", "condition_code");
    Map<String, Integer> parts = new HashMap<>();
    for (Map<String, String> row : Cells.of(file)) {
      parts.merge(
          row.get("training") + "," + row.get("test") + "," + row.get("condition_code"),
          1,
          Integer::sum);
    }
    assertThat(parts)
        .isEqualTo(Map.of("human,no,", 48, "machine,no,", 192, ",yes,", 60, ",no,blank", 1));
    assertThat(Cells.of(file)).extracting(row -> row.get("id")).doesNotHaveDuplicates();
  }

  @Test
  void inCrossValidationHandScoredResponsesTrainAndTest() throws IOException {
    Path file = folder.resolve("split.csv");

    SplitTable.write(file, CROSS_VALIDATED);

    assertThat(Cells.of(file))
        .filteredOn(row -> "human".equals(row.get("training")))
        .hasSize(50)
        .allMatch(row -> "yes".equals(row.get("test")));
    assertThat(Cells.of(file))
        .filteredOn(row -> "machine".equals(row.get("training")))
        .hasSize(150)
        .allMatch(row -> "no".equals(row.get("test")));
    assertThat(Cells.of(file)).hasSize(201);
  }

  @Test
  void predictionsShowWhatEveryScorerSaysOfTheHeldOut() throws IOException {
    Path file = folder.resolve("predictions.csv");

    PredictionsTable.write(file, HELD_OUT);

    assertThat(Cells.columns(file))
        .containsExactly(
            "id",
            "score",
            "first_read",
            "second_read",
            "student-random",
            "student-random.expected",
            "student-hand",
            "student-hand.expected",
            "teacher",
            "teacher.expected",
            "student-cyborg",
            "student-cyborg.expected",
            "student-all",
            "student-all.expected",
            "session");
    List<Map<String, String>> rows = Cells.of(file);
    Predictions teacher = Objects.requireNonNull(HELD_OUT.predictions().get("teacher"));
    assertThat(rows).hasSize(60);
    for (int i = 0; i < rows.size(); i++) {
      Response response = teacher.responses().get(i);
      HandScore score = Objects.requireNonNull(response.handScore());
      assertThat(rows.get(i))
          .containsEntry("id", response.id())
          .containsEntry("session", response.groups().get("session"));
      assertThat(number(rows.get(i), "score")).isEqualTo(score.score());
      assertThat(number(rows.get(i), "first_read")).isEqualTo(score.firstRead());
      assertThat(number(rows.get(i), "second_read")).isEqualTo(score.secondRead());
      assertThat(number(rows.get(i), "teacher")).isEqualTo(teacher.points().get(i));
      assertThat(number(rows.get(i), "teacher.expected"))
          .isCloseTo(teacher.distributions().get(i).expected(), within(1e-6));
    }
  }

  @Test
  void theTablesHoldNoResponse() throws IOException {
    Path split = folder.resolve("split.csv");
    Path predictions = folder.resolve("predictions.csv");
    SplitTable.write(split, HELD_OUT);
    PredictionsTable.write(predictions, HELD_OUT);

    for (Path file : List.of(split, predictions)) {
      assertThat(Files.readString(file)).doesNotContain("good", "answer");
    }
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.getOrDefault(column, ""));
  }

  private static RunResult run(ResponseSet responses) {
    return new ScoringRun(Designs.MARKS, RunContext.withSeed(1), OutcomeStore.NONE, s -> {})
        .execute(responses, CODED);
  }
}
