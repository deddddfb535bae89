package org.cyborgscoring.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.data.Decimals;
import org.cyborgscoring.data.TableWriter;
import org.jspecify.annotations.Nullable;

/** {@code scores.csv}: the scores that an evaluation is about, one row a response. */
public final class ScoresUsed {
  /** Its name in a folder. */
  public static final String FILE = "scores.csv";

  private static final List<String> COLUMNS =
      List.of("item", "id", "human", "second", "machine", "reported", "examinee");

  private ScoresUsed() {}

  /**
   * Writes the scores; the file is whole or absent. A row's reported score is the machine's own or,
   * if it gives none, its scaled or raw score rounded.
   */
  public static void write(Path file, List<EvaluationSet> sets, EvaluationSettings settings)
      throws IOException {
    Set<String> groups = new LinkedHashSet<>();
    sets.forEach(set -> groups.addAll(set.groupColumns()));
    try (TableWriter writer = TableWriter.create(file, columns(groups))) {
      for (EvaluationSet set : sets) {
        double[] reported = reported(VersionedScores.of(set, settings));
        for (int i = 0; i < reported.length; i++) {
          writer.write(cells(set, set.rows().get(i), reported[i], groups));
        }
      }
      writer.commit();
    }
  }

  /** A group that is called like another column stands there as {@code group_NAME}. */
  private static List<String> columns(Set<String> groups) {
    List<String> columns = new ArrayList<>(COLUMNS);
    Set<String> taken = new HashSet<>(COLUMNS);
    for (String group : groups) {
      String name = group;
      while (!taken.add(name)) {
        name = "group_" + name;
      }
      columns.add(name);
    }
    return columns;
  }

  private static double[] reported(VersionedScores scores) {
    ScoreVersion version =
        scores.versions().contains(ScoreVersion.REPORTED)
            ? ScoreVersion.REPORTED
            : scores.versions().contains(ScoreVersion.SCALED_ROUNDED)
                ? ScoreVersion.SCALED_ROUNDED
                : ScoreVersion.RAW_ROUNDED;
    return scores.scores(version);
  }

  private static List<@Nullable Object> cells(
      EvaluationSet set, EvaluationRow row, double reported, Set<String> groups) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(set.item());
    cells.add(row.id());
    cells.add(row.human());
    cells.add(row.reads().size() < 2 ? null : row.reads().get(1));
    cells.add(Decimals.exact(row.machine()));
    cells.add(reported);
    cells.add(row.cluster());
    groups.forEach(group -> cells.add(row.groups().get(group)));
    return cells;
  }
}
