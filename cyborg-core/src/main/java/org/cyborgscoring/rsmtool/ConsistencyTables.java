package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.jspecify.annotations.Nullable;

/**
 * What a second human score makes possible: {@code consistency} of two humans, {@code degradation}
 * of the machine below it, {@code disattenuated_correlations}, and the first and last by subgroup.
 *
 * <p>Human-human figures are those of the responses with two scores, machine-human figures those of
 * all responses.
 */
final class ConsistencyTables {
  private static final List<String> COLUMNS =
      List.of(
          "",
          "N",
          "h1_mean",
          "h1_sd",
          "h1_min",
          "h1_max",
          "h2_mean",
          "h2_sd",
          "h2_min",
          "h2_max",
          "corr",
          "wtkappa",
          "kappa",
          "exact_agr",
          "adj_agr");
  private static final List<String> CORRELATIONS =
      List.of("", "corr_HM", "corr_HH", "sqrt_HH", "corr_disattenuated");

  private ConsistencyTables() {}

  static RsmTable consistency(RsmExperiment experiment) {
    PairMetrics humans = humans(experiment.rows());
    return new RsmTable(
        "consistency", columns("SMD"), List.of(row("", humans, humans.smdOfSecondHuman())));
  }

  static RsmTable consistencyBySubgroup(RsmExperiment experiment, String column) {
    Moments first = Moments.of(firstReads(experiment));
    Moments second = humans(experiment.rows()).system();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    EvaluationTables.groups(experiment, column)
        .forEach(
            (group, members) -> {
              PairMetrics humans = humans(members);
              rows.add(row(group, humans, humans.dsm(first, second)));
            });
    return new RsmTable("consistency_by_" + column, columns("DSM"), rows);
  }

  static RsmTable degradation(RsmExperiment experiment) {
    PairMetrics humans = humans(experiment.rows());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SystemScores version : experiment.versions()) {
      PairMetrics machine = PairMetrics.of(experiment.human(), version.scores());
      rows.add(
          Arrays.asList(
              version.name(),
              difference(machine.correlation(), humans.correlation()),
              difference(machine.kappa(), humans.kappa()),
              difference(machine.weightedKappa(), humans.weightedKappa()),
              difference(machine.exactAgreement(), humans.exactAgreement()),
              difference(machine.adjacentAgreement(), humans.adjacentAgreement()),
              difference(machine.smdOfMachine(), humans.smdOfSecondHuman())));
    }
    return new RsmTable(
        "degradation",
        List.of("", "corr", "kappa", "wtkappa", "exact_agr", "adj_agr", "SMD"),
        rows);
  }

  static RsmTable disattenuated(RsmExperiment experiment) {
    Double humans = humans(experiment.rows()).correlation();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SystemScores version : experiment.versions()) {
      rows.add(
          correlations(
              version.name(),
              PairMetrics.of(experiment.human(), version.scores()).correlation(),
              humans));
    }
    return new RsmTable("disattenuated_correlations", CORRELATIONS, rows);
  }

  static RsmTable disattenuatedBySubgroup(RsmExperiment experiment, String column) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map.Entry<String, List<EvaluationRow>> group :
        EvaluationTables.groups(experiment, column).entrySet()) {
      RsmExperiment part = experiment.withRows(group.getValue());
      rows.add(
          correlations(
              group.getKey(),
              PairMetrics.of(part.human(), part.version("_trim").scores()).correlation(),
              humans(group.getValue()).correlation()));
    }
    return new RsmTable("disattenuated_correlations_by_" + column, CORRELATIONS, rows);
  }

  /** The first two reads of the responses that have both. */
  static PairMetrics humans(List<EvaluationRow> rows) {
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (EvaluationRow row : rows) {
      Double one = RsmExperiment.first(row);
      Double other = RsmExperiment.second(row);
      if (one != null && other != null) {
        first.add(one);
        second.add(other);
      }
    }
    return PairMetrics.of(array(first), array(second));
  }

  private static double[] firstReads(RsmExperiment experiment) {
    List<Double> first = new ArrayList<>();
    for (EvaluationRow row : experiment.rows()) {
      Double read = RsmExperiment.first(row);
      if (read != null) {
        first.add(read);
      }
    }
    return array(first);
  }

  private static double[] array(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<String> columns(String meanDifference) {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.add(meanDifference);
    return columns;
  }

  private static List<@Nullable Object> row(
      String label, PairMetrics humans, @Nullable Double meanDifference) {
    return Arrays.asList(
        label,
        humans.n(),
        humans.human().mean(),
        humans.human().sd(),
        humans.human().min(),
        humans.human().max(),
        humans.system().mean(),
        humans.system().sd(),
        humans.system().min(),
        humans.system().max(),
        humans.correlation(),
        humans.weightedKappa(),
        humans.kappa(),
        humans.exactAgreement(),
        humans.adjacentAgreement(),
        meanDifference);
  }

  private static List<@Nullable Object> correlations(
      String label, @Nullable Double machine, @Nullable Double humans) {
    Double root = humans == null || humans < 0 ? null : (Double) Math.sqrt(humans);
    Double quotient =
        machine == null || root == null || root == 0 ? null : (Double) (machine / root);
    return Arrays.asList(label, machine, humans, root, quotient);
  }

  private static @Nullable Double difference(@Nullable Double machine, @Nullable Double humans) {
    return machine == null || humans == null ? null : (Double) (machine - humans);
  }
}
