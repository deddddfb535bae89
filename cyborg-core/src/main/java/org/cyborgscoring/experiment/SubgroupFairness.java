package org.cyborgscoring.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.metrics.DifferenceOfStandardizedMeans;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.StandardizedMeanDifference;
import org.cyborgscoring.metrics.Statistic;
import org.cyborgscoring.metrics.fairness.ConditionalScoreDifference;
import org.cyborgscoring.metrics.fairness.FairnessStatistic;
import org.cyborgscoring.metrics.fairness.GroupErrors;
import org.cyborgscoring.metrics.fairness.OverallScoreAccuracy;
import org.jspecify.annotations.Nullable;

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
    return new SubgroupFairness(responses, ScorePairs.of(human, points))
        .statistics(StandardizedMeanDifference.ofMachine());
  }

  /** The same of the second read against the first, over the responses that have both. */
  static Map<String, Estimate> ofHumans(List<Response> responses) {
    List<Response> twice =
        responses.stream()
            .filter(
                response -> response.handScore() != null && response.handScore().isDoubleScored())
            .toList();
    return new SubgroupFairness(
            twice,
            ScorePairs.of(reads(twice, HandScore::firstRead), reads(twice, HandScore::secondRead)))
        .statistics(StandardizedMeanDifference.ofSecondHuman());
  }

  private static double[] reads(
      List<Response> responses, Function<HandScore, @Nullable Double> read) {
    return responses.stream()
        .mapToDouble(
            response ->
                Objects.requireNonNull(read.apply(Objects.requireNonNull(response.handScore()))))
        .toArray();
  }

  private Map<String, Estimate> statistics(Statistic difference) {
    Map<String, Estimate> statistics = new LinkedHashMap<>();
    statistics.put("worst_dsm", worst(new DifferenceOfStandardizedMeans()::compute));
    statistics.put("worst_smd", worst((everyone, subgroup) -> difference.compute(subgroup)));
    statistics.put("csd", worst(new ConditionalScoreDifference()));
    statistics.put("osa", worst(new OverallScoreAccuracy()));
    return statistics;
  }

  private Estimate worst(BiFunction<ScorePairs, ScorePairs, Estimate> ofSubgroup) {
    return worst(
        column ->
            largest(
                members(column).values().stream()
                    .filter(members -> members.size() >= LEAST)
                    .map(SubgroupFairness::indices)
                    .map(indices -> size(ofSubgroup.apply(pairs, pairs.select(indices))))
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
