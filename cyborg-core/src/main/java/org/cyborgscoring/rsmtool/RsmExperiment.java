package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.jspecify.annotations.Nullable;

/**
 * What RSMTool's tables are made from.
 *
 * @param id the id that their names begin with
 * @param rows the responses that are evaluated, at least one; a row's first two reads are those of
 *     human-human agreement
 * @param subgroups the group columns
 * @param secondHuman whether there is a column of second human scores
 * @param candidates whether there is a column of candidates
 * @param trim the range of trimmed scores
 * @param form in which form the scores are judged
 * @param raterErrorVariance the variance of rater errors where it is given
 * @param excludeZeroScores whether responses with a human score of 0 were left out
 */
public record RsmExperiment(
    String id,
    List<EvaluationRow> rows,
    List<String> subgroups,
    boolean secondHuman,
    boolean candidates,
    TrimRange trim,
    ScoreForm form,
    OptionalDouble raterErrorVariance,
    boolean excludeZeroScores) {
  private static final String NO_GROUP = "No info";

  public RsmExperiment {
    rows = List.copyOf(rows);
    subgroups = List.copyOf(subgroups);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("There are no responses.");
    }
  }

  /** The responses with these scores of record. */
  double[] human() {
    return rows.stream().mapToDouble(EvaluationRow::human).toArray();
  }

  /** The first human score of a response, or null. */
  static @Nullable Double first(EvaluationRow row) {
    return row.reads().isEmpty() ? null : row.reads().get(0);
  }

  /** The second human score of a response, or null. */
  static @Nullable Double second(EvaluationRow row) {
    return row.reads().size() < 2 ? null : row.reads().get(1);
  }

  /** The subgroup of a response, {@code No info} where it has none. */
  static String group(EvaluationRow row, String column) {
    return row.groups().getOrDefault(column, NO_GROUP);
  }

  /** The forms of the machine's scores, in the order of the tables. */
  List<SystemScores> versions() {
    double[] given = rows.stream().mapToDouble(EvaluationRow::machine).toArray();
    List<SystemScores> versions = new ArrayList<>();
    if (form.raw()) {
      versions.addAll(SystemScores.of("raw", given, trim));
    }
    form.scaling()
        .ifPresent(
            scaling -> {
              double[] scaled = new double[given.length];
              for (int i = 0; i < given.length; i++) {
                scaled[i] = scaling.apply(given[i]);
              }
              versions.addAll(SystemScores.of("scale", scaled, trim));
            });
    return versions;
  }

  /** The version that the main tables are about. */
  SystemScores version(String suffix) {
    String name = form.prefix() + suffix;
    return versions().stream()
        .filter(version -> version.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The same experiment with some of its responses. */
  RsmExperiment withRows(List<EvaluationRow> some) {
    return new RsmExperiment(
        id,
        some,
        subgroups,
        secondHuman,
        candidates,
        trim,
        form,
        raterErrorVariance,
        excludeZeroScores);
  }
}
