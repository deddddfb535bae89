package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables about the rows of the input: {@code test_other_columns}, {@code test_excluded_responses},
 * {@code test_responses_with_excluded_flags} and {@code test_excluded_composition}.
 */
final class InputTables {
  private final List<String> names;

  /**
   * @param names RSMTool's names for the columns of the input
   */
  InputTables(List<String> names) {
    this.names = names;
  }

  /** The columns of the evaluated responses that no other table has. */
  RsmTable otherColumns(List<PredictionRow> used, RsmExperiment experiment) {
    Set<String> elsewhere = new HashSet<>(experiment.subgroups());
    elsewhere.addAll(List.of("sc1", "candidate"));
    if (experiment.form().raw()) {
      elsewhere.add("raw");
    }
    if (experiment.secondHuman()) {
      elsewhere.add("sc2");
    }
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!elsewhere.contains(names.get(i))) {
        shown.add(i);
      }
    }
    return table("test_other_columns", used, shown);
  }

  /** Responses without the scores that an evaluation needs. */
  RsmTable excluded(List<PredictionRow> rows) {
    List<Integer> order = new ArrayList<>();
    order.add(names.indexOf(PredictionTables.ID));
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).equals(PredictionTables.ID)) {
        order.add(i);
      }
    }
    return table("test_excluded_responses", rows, order);
  }

  /** Responses that a flag rules out. */
  RsmTable flagged(List<PredictionRow> rows) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      all.add(i);
    }
    return table("test_responses_with_excluded_flags", rows, all);
  }

  /**
   * Why responses are excluded. A combination that cannot occur is empty.
   *
   * @param byCandidate whether responses of candidates with too few are excluded too
   * @param zeroScores whether responses with a human score of 0 are
   */
  static RsmTable composition(List<PredictionRow> rows, boolean byCandidate, boolean zeroScores) {
    int[][] counts = new int[3][2];
    for (PredictionRow row : rows) {
      int human = row.human().isEmpty() ? 2 : row.human().getAsDouble() == 0 ? 1 : 0;
      counts[human][row.system().isPresent() ? 0 : 1]++;
    }
    List<String> labels =
        List.of("numeric non-zero human score", "zero human score", "non-numeric human score");
    boolean labelled = !rows.isEmpty();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      boolean impossible = !byCandidate && (i == 0 || (i == 1 && !zeroScores));
      // A column with an empty cell is one of decimal numbers.
      Object count = byCandidate ? (Object) counts[i][0] : (Object) (double) counts[i][0];
      List<@Nullable Object> row = new ArrayList<>();
      if (labelled) {
        row.add(labels.get(i));
      }
      row.add(impossible ? null : count);
      row.add(counts[i][1]);
      cells.add(row);
    }
    List<String> columns = new ArrayList<>(labelled ? List.of("Human/System") : List.of());
    columns.addAll(List.of("numeric system score", "non-numeric system score"));
    return new RsmTable("test_excluded_composition", columns, cells);
  }

  private RsmTable table(String name, List<PredictionRow> rows, List<Integer> columns) {
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (PredictionRow row : rows) {
      @Nullable Object[] shown = new @Nullable Object[columns.size()];
      for (int i = 0; i < shown.length; i++) {
        shown[i] = cell(row, columns.get(i));
      }
      cells.add(Arrays.asList(shown));
    }
    return new RsmTable(name, columns.stream().map(names::get).toList(), cells);
  }

  private @Nullable Object cell(PredictionRow row, int column) {
    return switch (names.get(column)) {
      case "raw" -> boxed(row.system());
      case "sc1" -> boxed(row.human());
      default -> row.cell(column);
    };
  }

  private static @Nullable Double boxed(OptionalDouble score) {
    return score.isPresent() ? score.getAsDouble() : null;
  }
}
