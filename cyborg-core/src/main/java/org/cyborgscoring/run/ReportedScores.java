package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.evaluation.ScoresUsed;
import org.cyborgscoring.pipeline.ScorerNames;
import org.jspecify.annotations.Nullable;

/** What people and a scorer gave, item by item, as the folder of a run or an evaluation says it. */
final class ReportedScores {
  private ReportedScores() {}

  /**
   * What is known of one response.
   *
   * @param human the score of record
   * @param point the score point that the scorer would report
   * @param examinee who gave the response; null where the folder does not say
   */
  record Scores(double human, double point, @Nullable String examinee) {}

  /**
   * The scores of every item by response, in the tables' order.
   *
   * @param scorer whose, in a run; null for the Student of its engine. An evaluation has but one
   */
  static Map<String, Map<String, Scores>> of(EvaluatedFolder folder, @Nullable String scorer)
      throws IOException {
    return folder.provenance().outputs().containsKey(RunFiles.PREDICTIONS)
        ? Map.of(
            folder.setting("item"),
            ofRun(
                folder.result(RunFiles.PREDICTIONS),
                scorer == null ? ScorerNames.STUDENT_CYBORG : scorer))
        : ofEvaluation(folder.result(ScoresUsed.FILE));
  }

  private static Map<String, Scores> ofRun(Path file, String scorer) throws IOException {
    Map<String, Scores> scores = new LinkedHashMap<>();
    for (ResultRow row : ResultRow.read(file, List.of("id", "score", scorer))) {
      scores.put(row.text("id"), new Scores(row.number("score"), row.number(scorer), null));
    }
    return scores;
  }

  private static Map<String, Map<String, Scores>> ofEvaluation(Path file) throws IOException {
    Map<String, Map<String, Scores>> items = new LinkedHashMap<>();
    for (ResultRow row :
        ResultRow.read(file, List.of("item", "id", "human", "reported", "examinee"))) {
      String examinee = row.text("examinee");
      items
          .computeIfAbsent(row.text("item"), item -> new LinkedHashMap<>())
          .put(
              row.text("id"),
              new Scores(
                  row.number("human"),
                  row.number("reported"),
                  examinee.isEmpty() ? null : examinee));
    }
    return items;
  }
}
