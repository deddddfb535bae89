package org.cyborgscoring.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.pipeline.Amount;

/**
 * What an experiment found in one table: every regime at every number of hand scores, its agreement
 * with people, its bias over everyone, and that of the subgroup that fares worst.
 *
 * @param item the item, or {@link Summary#ALL_ITEMS}
 * @param sampling how hand-scored responses were chosen
 * @param amounts how many hand scores were asked for, from few to many; the last is 100 %, under
 *     which stand the Student on all hand scores and the second rater
 * @param rows statistic by statistic, each with all regimes that were measured
 */
public record RegimeTable(String item, String sampling, List<Amount> amounts, List<Row> rows) {
  /** The statistics, in the order of the rows; one that no regime has is left out. */
  public static final List<String> STATISTICS = List.of("qwk", "smd", "worst_smd", "worst_dsm");

  private static final Amount ALL = Amount.share(1);
  private static final List<Regime> REGIMES =
      List.of(Regime.TEACHER, Regime.HAND, Regime.CYBORG, Regime.ALL, Regime.HUMAN);

  public RegimeTable {
    amounts = List.copyOf(amounts);
    rows = List.copyOf(rows);
  }

  /**
   * One statistic of one regime.
   *
   * @param statistic its id
   * @param regime what scored
   * @param values the means over seeds with their intervals, in the order of the amounts; empty
   *     where the regime was not measured
   */
  public record Row(String statistic, Regime regime, List<Optional<IntervalEstimate>> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** The tables over all items, one for each sampling. */
  public static List<RegimeTable> overItems(Summary summary) {
    return of(summary, Summary.ALL_ITEMS);
  }

  /** The tables of an item, one for each sampling. */
  public static List<RegimeTable> of(Summary summary, String item) {
    List<CurvePoint> points =
        summary.curves().stream().filter(point -> point.item().equals(item)).toList();
    return points.stream()
        .map(CurvePoint::sampling)
        .filter(sampling -> !sampling.isEmpty())
        .distinct()
        .map(sampling -> of(item, sampling, points))
        .toList();
  }

  private static RegimeTable of(String item, String sampling, List<CurvePoint> all) {
    List<CurvePoint> points =
        all.stream()
            .filter(point -> point.sampling().equals(sampling) || point.sampling().isEmpty())
            .toList();
    List<Amount> amounts =
        Stream.concat(
                points.stream()
                    .filter(point -> !point.amount().equals(ALL))
                    .sorted(Comparator.comparingDouble(CurvePoint::handScored))
                    .map(CurvePoint::amount)
                    .distinct(),
                Stream.of(ALL))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (String statistic : STATISTICS) {
      for (Regime regime : REGIMES) {
        row(statistic, regime, amounts, points).ifPresent(rows::add);
      }
    }
    return new RegimeTable(item, sampling, amounts, rows);
  }

  private static Optional<Row> row(
      String statistic, Regime regime, List<Amount> amounts, List<CurvePoint> points) {
    List<Optional<IntervalEstimate>> values =
        amounts.stream()
            .map(
                amount ->
                    points.stream()
                        .filter(p -> p.regime() == regime && p.amount().equals(amount))
                        .map(point -> point.statistics().get(statistic))
                        .filter(Objects::nonNull)
                        .findFirst())
            .toList();
    return values.stream().allMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(new Row(statistic, regime, values));
  }
}
