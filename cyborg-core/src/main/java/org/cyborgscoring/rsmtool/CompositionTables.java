package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.jspecify.annotations.Nullable;

/** {@code data_composition} and {@code data_composition_by_GROUP}: how many there are of what. */
final class CompositionTables {
  private CompositionTables() {}

  static RsmTable overall(RsmExperiment experiment) {
    List<String> columns = new ArrayList<>(List.of("partition", "responses"));
    List<@Nullable Object> row = new ArrayList<>(List.of("Evaluation", experiment.rows().size()));
    if (experiment.candidates()) {
      columns.add("candidates");
      row.add((int) experiment.rows().stream().map(EvaluationRow::cluster).distinct().count());
    }
    for (String column : experiment.subgroups()) {
      columns.add(column);
      row.add(counts(experiment, column).size());
    }
    return new RsmTable("data_composition", columns, List.of(row));
  }

  static RsmTable bySubgroup(RsmExperiment experiment, String column) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    counts(experiment, column)
        .forEach((group, count) -> rows.add(Arrays.asList(group, count.intValue())));
    return new RsmTable("data_composition_by_" + column, List.of(column, "N responses"), rows);
  }

  private static Map<String, Long> counts(RsmExperiment experiment, String column) {
    return experiment.rows().stream()
        .collect(
            Collectors.groupingBy(
                row -> RsmExperiment.group(row, column), TreeMap::new, Collectors.counting()));
  }
}
