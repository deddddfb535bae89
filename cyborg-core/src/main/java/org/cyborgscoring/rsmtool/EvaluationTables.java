package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.jspecify.annotations.Nullable;

/** {@code eval}, {@code eval_short} and {@code eval_by_GROUP}: the machine against the human. */
final class EvaluationTables {
  /** How the rows about all responses are called in tables by subgroup. */
  static final String EVERYONE = "All data";

  private static final List<String> COLUMNS =
      List.of(
          "",
          "N",
          "h_mean",
          "h_sd",
          "h_min",
          "h_max",
          "sys_mean",
          "sys_sd",
          "sys_min",
          "sys_max",
          "corr",
          "wtkappa",
          "R2",
          "kappa",
          "exact_agr",
          "adj_agr",
          "SMD",
          "RMSE");

  private EvaluationTables() {}

  /** All forms of the machine's scores, all statistics. */
  static RsmTable full(RsmExperiment experiment) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SystemScores version : experiment.versions()) {
      PairMetrics metrics = PairMetrics.of(experiment.human(), version.scores());
      rows.add(
          Arrays.asList(
              version.name(),
              metrics.n(),
              metrics.human().mean(),
              metrics.human().sd(),
              metrics.human().min(),
              metrics.human().max(),
              metrics.system().mean(),
              metrics.system().sd(),
              metrics.system().min(),
              metrics.system().max(),
              metrics.correlation(),
              metrics.weightedKappa(),
              metrics.r2(),
              metrics.kappa(),
              metrics.exactAgreement(),
              metrics.adjacentAgreement(),
              metrics.smdOfMachine(),
              metrics.rmse()));
    }
    return new RsmTable("eval", COLUMNS, rows);
  }

  /** The recommended statistics of the forms they are recommended for, in one row. */
  static RsmTable recommended(RsmExperiment experiment) {
    String trim = "." + experiment.form().prefix() + "_trim";
    String round = trim + "_round";
    PairMetrics trimmed = trimmed(experiment);
    PairMetrics rounded = rounded(experiment);
    Map<String, @Nullable Object> cells = shared(trimmed, rounded, trim, round);
    cells.put("N", trimmed.n());
    cells.put("SMD" + trim, trimmed.smdOfMachine());
    cells.put("SMD" + round, rounded.smdOfMachine());
    List<String> columns = new ArrayList<>(List.of(""));
    columns.addAll(cells.keySet());
    List<@Nullable Object> row = new ArrayList<>();
    row.add(0);
    row.addAll(cells.values());
    return new RsmTable("eval_short", columns, List.of(row));
  }

  /** The same for everyone and each subgroup, with DSM in the place of SMD. */
  static RsmTable bySubgroup(RsmExperiment experiment, String column) {
    String trim = "." + experiment.form().prefix() + "_trim";
    String round = trim + "_round";
    PairMetrics allTrimmed = trimmed(experiment);
    PairMetrics allRounded = rounded(experiment);
    List<String> columns = new ArrayList<>(List.of(""));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map.Entry<String, List<EvaluationRow>> group : groups(experiment, column).entrySet()) {
      RsmExperiment part = experiment.withRows(group.getValue());
      PairMetrics trimmed = trimmed(part);
      PairMetrics rounded = rounded(part);
      Map<String, @Nullable Object> cells = shared(trimmed, rounded, trim, round);
      cells.put("N", (double) trimmed.n());
      cells.put("DSM" + trim, trimmed.dsm(allTrimmed.human(), allTrimmed.system()));
      cells.put("DSM" + round, rounded.dsm(allRounded.human(), allRounded.system()));
      if (columns.size() == 1) {
        columns.addAll(cells.keySet());
      }
      List<@Nullable Object> row = new ArrayList<>();
      row.add(group.getKey());
      row.addAll(cells.values());
      rows.add(row);
    }
    return new RsmTable("eval_by_" + column, columns, rows);
  }

  /** Everyone and the responses of each subgroup, in the order of the tables. */
  static Map<String, List<EvaluationRow>> groups(RsmExperiment experiment, String column) {
    Map<String, List<EvaluationRow>> groups = new TreeMap<>();
    groups.put(EVERYONE, new ArrayList<>(experiment.rows()));
    for (EvaluationRow row : experiment.rows()) {
      String group = RsmExperiment.group(row, column);
      if (!group.equals(EVERYONE)) {
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(row);
      }
    }
    return groups;
  }

  /** Columns in the order of their names, as the reference has them. */
  private static Map<String, @Nullable Object> shared(
      PairMetrics trimmed, PairMetrics rounded, String trim, String round) {
    Map<String, @Nullable Object> cells = new TreeMap<>();
    cells.put("h_mean", trimmed.human().mean());
    cells.put("h_sd", trimmed.human().sd());
    cells.put("sys_mean" + trim, trimmed.system().mean());
    cells.put("sys_sd" + trim, trimmed.system().sd());
    cells.put("wtkappa" + trim, trimmed.weightedKappa());
    cells.put("corr" + trim, trimmed.correlation());
    cells.put("RMSE" + trim, trimmed.rmse());
    cells.put("R2" + trim, trimmed.r2());
    cells.put("sys_mean" + round, rounded.system().mean());
    cells.put("sys_sd" + round, rounded.system().sd());
    cells.put("kappa" + round, rounded.kappa());
    cells.put("exact_agr" + round, rounded.exactAgreement());
    cells.put("adj_agr" + round, rounded.adjacentAgreement());
    return cells;
  }

  private static PairMetrics trimmed(RsmExperiment experiment) {
    return PairMetrics.of(experiment.human(), experiment.version("_trim").scores());
  }

  private static PairMetrics rounded(RsmExperiment experiment) {
    return PairMetrics.of(experiment.human(), experiment.version("_trim_round").scores());
  }
}
