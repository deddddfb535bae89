package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.fairness.ConditionalScoreDifference;
import org.cyborgscoring.metrics.fairness.FairnessStatistic;
import org.cyborgscoring.metrics.fairness.GroupCoefficient;
import org.cyborgscoring.metrics.fairness.GroupErrors;
import org.cyborgscoring.metrics.fairness.OverallScoreAccuracy;
import org.cyborgscoring.metrics.fairness.OverallScoreDifference;
import org.jspecify.annotations.Nullable;

/**
 * {@code estimates_osa_by_GROUP}, {@code estimates_osd_by_GROUP}, {@code estimates_csd_by_GROUP}
 * and {@code fairness_metrics_by_GROUP}: the regressions of the trimmed scores' error on the
 * subgroup.
 */
final class FairnessTables {
  private static final double LEVEL = 0.95;
  private static final List<FairnessStatistic> STATISTICS =
      List.of(
          new OverallScoreAccuracy(),
          new OverallScoreDifference(),
          new ConditionalScoreDifference());

  private FairnessTables() {}

  static List<RsmTable> of(RsmExperiment experiment, String column) {
    List<String> groups =
        experiment.rows().stream().map(row -> RsmExperiment.group(row, column)).toList();
    ScorePairs pairs = ScorePairs.of(experiment.human(), experiment.version("_trim").scores());
    GroupErrors errors = GroupErrors.of(pairs, groups);
    List<String> bySize = bySize(groups);
    List<RsmTable> tables = new ArrayList<>();
    for (FairnessStatistic statistic : STATISTICS) {
      tables.add(
          new RsmTable(
              "estimates_" + statistic.id() + "_by_" + column,
              List.of("", "estimate", "P>[t]", "[0.025", "0.975]"),
              coefficients(statistic.coefficients(errors, LEVEL), bySize)));
    }
    tables.add(summary(column, errors, bySize.get(0)));
    return tables;
  }

  private static List<List<@Nullable Object>> coefficients(
      List<GroupCoefficient> coefficients, List<String> order) {
    Map<String, GroupCoefficient> byGroup = new LinkedHashMap<>();
    coefficients.forEach(coefficient -> byGroup.put(coefficient.group(), coefficient));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String group : order) {
      GroupCoefficient coefficient = byGroup.get(group);
      if (coefficient != null) {
        rows.add(
            Arrays.asList(
                coefficient.base() ? "Intercept (" + group + ")" : group,
                boxed(coefficient.value().value()),
                boxed(coefficient.p()),
                boxed(coefficient.value().low()),
                boxed(coefficient.value().high())));
      }
    }
    return rows;
  }

  private static RsmTable summary(String column, GroupErrors errors, String base) {
    List<String> columns = new ArrayList<>(List.of(""));
    List<@Nullable Object> explained = new ArrayList<>(List.of("R2"));
    List<@Nullable Object> significance = new ArrayList<>(List.of("sig"));
    for (FairnessStatistic statistic : STATISTICS) {
      columns.add(statistic.name());
      explained.add(boxed(statistic.compute(errors)));
      significance.add(boxed(statistic.p(errors)));
    }
    columns.add("base_category");
    explained.add(base);
    significance.add(base);
    return new RsmTable("fairness_metrics_by_" + column, columns, List.of(explained, significance));
  }

  /** The subgroups, the largest first; of equal size, by name. */
  private static List<String> bySize(List<String> groups) {
    Map<String, Long> counts =
        groups.stream().collect(Collectors.groupingBy(group -> group, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static @Nullable Double boxed(Estimate estimate) {
    return estimate.isDefined() ? estimate.value() : null;
  }
}
