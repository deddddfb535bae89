package org.cyborgscoring.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.metrics.bootstrap.SamplingUnits;

/**
 * What routing rules give on responses with hand scores: every {@link RoutingMeasure} of every
 * rule, over everyone, by human score point and by subgroup.
 *
 * <p>The rules are fixed beforehand, so a bootstrap sample only draws responses, each with its hand
 * score, its machine score and its confidence. Each slice is drawn from by itself. The share that
 * is sent has Wilson's interval.
 */
public final class TradeOff {
  private final ScoreScale scale;
  private final List<RoutingRule> rules;
  private final Bootstrap bootstrap;

  /**
   * Prepares the figures.
   *
   * @param scale the scale of the item
   * @param rules the rules to compare
   * @param bootstrap makes the intervals
   */
  public TradeOff(ScoreScale scale, List<RoutingRule> rules, Bootstrap bootstrap) {
    this.scale = scale;
    this.rules = List.copyOf(rules);
    this.bootstrap = bootstrap;
  }

  /** The figures: slice by slice, in these rule by rule; a slice without responses has none. */
  public List<RoutingFigure> figures(List<HandScoredResponse> responses) {
    List<RoutingFigure> figures = new ArrayList<>(of(Slice.EVERYONE, responses));
    for (double point : scale.points()) {
      int index = scale.indexOf(point);
      figures.addAll(
          of(
              Slice.scorePoint(ScoreScale.format(point)),
              responses.stream().filter(r -> scale.indexOf(r.human()) == index).toList()));
    }
    TreeMap<String, TreeMap<String, List<HandScoredResponse>>> columns = new TreeMap<>();
    for (HandScoredResponse response : responses) {
      response
          .groups()
          .forEach(
              (column, value) ->
                  columns
                      .computeIfAbsent(column, c -> new TreeMap<>())
                      .computeIfAbsent(value, v -> new ArrayList<>())
                      .add(response));
    }
    columns.forEach(
        (column, groups) ->
            groups.forEach((value, some) -> figures.addAll(of(Slice.group(column, value), some))));
    return figures;
  }

  private List<RoutingFigure> of(Slice slice, List<HandScoredResponse> responses) {
    if (responses.isEmpty()) {
      return List.of();
    }
    List<HandScoredResponse> surestFirst =
        responses.stream()
            .sorted(Comparator.comparingDouble(HandScoredResponse::confidence).reversed())
            .toList();
    int[] kept = rules.stream().mapToInt(rule -> kept(rule, surestFirst)).toArray();
    List<IntervalEstimate> intervals =
        bootstrap.intervals(
            SamplingUnits.rows(surestFirst.size()),
            measures(surestFirst, kept, once(surestFirst.size())),
            counts ->
                measures(surestFirst, kept, counts).stream()
                    .mapToDouble(value -> value.isDefined() ? value.value() : Double.NaN)
                    .toArray());
    List<RoutingFigure> figures = new ArrayList<>();
    for (int r = 0; r < kept.length; r++) {
      for (RoutingMeasure measure : RoutingMeasure.values()) {
        // All or nobody sent leaves the bootstrap without an interval, and that must be told of.
        IntervalEstimate estimate =
            measure == RoutingMeasure.SENT
                ? ProportionInterval.of(surestFirst.size() - kept[r], surestFirst.size())
                : intervals.get(figures.size());
        figures.add(new RoutingFigure(slice, rules.get(r), measure, surestFirst.size(), estimate));
      }
    }
    return figures;
  }

  private static int kept(RoutingRule rule, List<HandScoredResponse> responses) {
    return (int) responses.stream().filter(r -> !rule.sends(r.confidence())).count();
  }

  private static int[] once(int size) {
    int[] once = new int[size];
    Arrays.fill(once, 1);
    return once;
  }

  /**
   * Every measure of every rule in a sample.
   *
   * @param kept for each rule, how many of the surest responses keep the machine's score
   */
  private List<Estimate> measures(List<HandScoredResponse> surestFirst, int[] kept, int[] counts) {
    RoutedSums[] rests = new RoutedSums[kept.length];
    RoutedSums sums = new RoutedSums(scale.min());
    for (int i = 0; i <= counts.length; i++) {
      for (int r = 0; r < kept.length; r++) {
        if (kept[r] == i) {
          rests[r] = sums.copy();
        }
      }
      if (i < counts.length) {
        HandScoredResponse response = surestFirst.get(i);
        sums.add(counts[i], response.human(), response.point(), response.isRight());
      }
    }
    List<Estimate> values = new ArrayList<>();
    for (RoutedSums rest : rests) {
      for (RoutingMeasure measure : RoutingMeasure.values()) {
        values.add(measure.of(sums, rest));
      }
    }
    return values;
  }
}
