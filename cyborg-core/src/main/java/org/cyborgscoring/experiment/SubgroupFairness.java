package org.cyborgscoring.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.metrics.DifferenceOfStandardizedMeans;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.SubgroupMeanDifference;
import org.cyborgscoring.metrics.SubgroupStatistic;
import org.cyborgscoring.metrics.fairness.ConditionalScoreDifference;
import org.cyborgscoring.metrics.fairness.FairnessStatistic;
import org.cyborgscoring.metrics.fairness.GroupErrors;
import org.cyborgscoring.metrics.fairness.OverallScoreAccuracy;

/**
 * How unequally a scorer treats subgroups, each time in the worst case: the largest |DSM| and |SMD|
 * of all subgroups with at least {@value #LEAST} held-out responses, and the largest CSD and OSA of
 * all group columns.
 */
final class SubgroupFairness {
  /** The ids of the statistics, in the order of the columns. */
  static final List<String> STATISTICS = List.of("worst_dsm", "worst_smd", "csd", "osa");

  private static final int LEAST = 20;

  private final List<Response> responses;
  private final ScorePairs pairs;

  private SubgroupFairness(List<Response> responses, ScorePairs pairs) {
    this.responses = responses;
    this.pairs = pairs;
  }

  /** The statistics of score points for hand-scored responses, by id. */
  static Map<String, Estimate> of(List<Response> responses, double[] points) {
    double[] human = responses.stream().mapToDouble(Response::score).toArray();
    SubgroupFairness fairness = new SubgroupFairness(responses, ScorePairs.of(human, points));
    Map<String, Estimate> statistics = new LinkedHashMap<>();
    statistics.put("worst_dsm", fairness.worst(new DifferenceOfStandardizedMeans()));
    statistics.put("worst_smd", fairness.worst(new SubgroupMeanDifference()));
    statistics.put("csd", fairness.worst(new ConditionalScoreDifference()));
    statistics.put("osa", fairness.worst(new OverallScoreAccuracy()));
    return statistics;
  }

  private Estimate worst(SubgroupStatistic statistic) {
    return worst(
        column ->
            largest(
                members(column).values().stream()
                    .filter(members -> members.size() >= LEAST)
                    .map(SubgroupFairness::indices)
                    .map(indices -> size(statistic.compute(pairs, pairs.select(indices))))
                    .toList()));
  }

  private Estimate worst(FairnessStatistic statistic) {
    return worst(
        column -> {
          int[] known =
              IntStream.range(0, pairs.size()).filter(i -> !group(column, i).isBlank()).toArray();
          List<String> groups = IntStream.of(known).mapToObj(i -> group(column, i)).toList();
          return statistic.compute(GroupErrors.of(pairs.select(known), groups));
        });
  }

  private Estimate worst(Function<String, Estimate> ofColumn) {
    TreeSet<String> columns = new TreeSet<>();
    responses.forEach(response -> columns.addAll(response.groups().keySet()));
    return largest(columns.stream().map(ofColumn).toList());
  }

  private static Estimate largest(List<Estimate> estimates) {
    return estimates.stream()
        .filter(Estimate::isDefined)
        .reduce((one, other) -> one.value() >= other.value() ? one : other)
        .orElse(Estimate.undefined("No subgroup is large enough to determine it."));
  }

  private static Estimate size(Estimate estimate) {
    return estimate.isDefined() ? Estimate.of(Math.abs(estimate.value())) : estimate;
  }

  private Map<String, List<Integer>> members(String column) {
    return IntStream.range(0, responses.size())
        .boxed()
        .filter(i -> !group(column, i).isBlank())
        .collect(Collectors.groupingBy(i -> group(column, i), TreeMap::new, Collectors.toList()));
  }

  private String group(String column, int index) {
    return responses.get(index).groups().getOrDefault(column, "");
  }

  private static int[] indices(List<Integer> members) {
    return members.stream().mapToInt(Integer::intValue).toArray();
  }
}
