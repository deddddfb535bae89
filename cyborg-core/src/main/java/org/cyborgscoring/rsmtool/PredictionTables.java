package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.jspecify.annotations.Nullable;

/**
 * {@code pred_processed}, {@code test_metadata} and {@code test_human_scores}: what is known of
 * each response that is evaluated.
 */
final class PredictionTables {
  /** RSMTool's name for the column of ids, whatever it is called in the input. */
  static final String ID = "spkitemid";

  private PredictionTables() {}

  static RsmTable processed(RsmExperiment experiment) {
    List<SystemScores> versions = experiment.versions();
    List<String> columns = new ArrayList<>(List.of(ID, "sc1"));
    versions.forEach(version -> columns.add(version.name()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < experiment.rows().size(); i++) {
      EvaluationRow response = experiment.rows().get(i);
      List<@Nullable Object> row = new ArrayList<>(List.of(response.id(), response.human()));
      for (SystemScores version : versions) {
        double score = version.scores()[i];
        if (version.isRounded()) {
          row.add((int) score);
        } else {
          row.add(score);
        }
      }
      rows.add(row);
    }
    return new RsmTable("pred_processed", columns, rows);
  }

  static RsmTable metadata(RsmExperiment experiment) {
    List<String> columns = new ArrayList<>(List.of(ID));
    columns.addAll(experiment.subgroups());
    if (experiment.candidates()) {
      columns.add("candidate");
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (EvaluationRow response : experiment.rows()) {
      List<@Nullable Object> row = new ArrayList<>(List.of(response.id()));
      experiment.subgroups().forEach(column -> row.add(RsmExperiment.group(response, column)));
      if (experiment.candidates()) {
        row.add(response.cluster());
      }
      rows.add(row);
    }
    return new RsmTable("test_metadata", columns, rows);
  }

  static RsmTable humanScores(RsmExperiment experiment) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (EvaluationRow response : experiment.rows()) {
      rows.add(Arrays.asList(response.id(), response.human(), RsmExperiment.second(response)));
    }
    return new RsmTable("test_human_scores", List.of(ID, "sc1", "sc2"), rows);
  }
}
