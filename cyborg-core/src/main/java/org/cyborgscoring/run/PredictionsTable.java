package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.GroupColumns;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.pipeline.ScorerNames;
import org.jspecify.annotations.Nullable;

/**
 * {@code predictions.csv}: what people and every model say of the responses on which agreement was
 * measured, one row a response; for each scorer its point and its continuous expected score.
 */
final class PredictionsTable {
  private PredictionsTable() {}

  static void write(Path file, RunResult result) throws IOException {
    List<String> scorers =
        ScorerNames.IN_ORDER.stream().filter(result.predictions()::containsKey).toList();
    List<Response> test = test(result);
    List<String> columns = new ArrayList<>(List.of("id", "score", "first_read", "second_read"));
    for (String scorer : scorers) {
      columns.add(scorer);
      columns.add(scorer + ".expected");
    }
    GroupColumns groups = GroupColumns.of(test, columns);
    columns.addAll(groups.headers());
    try (TableWriter writer = TableWriter.create(file, columns)) {
      for (int i = 0; i < test.size(); i++) {
        writer.write(cells(test.get(i), i, scorers, result.predictions(), groups));
      }
      writer.commit();
    }
  }

  private static List<Response> test(RunResult result) {
    Predictions student = result.predictions().get(ScorerNames.STUDENT_CYBORG);
    return student == null ? List.of() : student.responses();
  }

  private static List<@Nullable Object> cells(
      Response response,
      int index,
      List<String> scorers,
      Map<String, Predictions> predictions,
      GroupColumns groups) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(response.id());
    cells.add(response.score());
    HandScore handScore = response.handScore();
    cells.add(handScore == null ? null : handScore.firstRead());
    cells.add(handScore == null ? null : handScore.secondRead());
    for (String scorer : scorers) {
      Predictions own = predictions.get(scorer);
      cells.add(own == null ? null : own.points().get(index));
      cells.add(own == null ? null : own.distributions().get(index).expected());
    }
    cells.addAll(groups.cells(response));
    return cells;
  }
}
