package org.cyborgscoring.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cyborgscoring.metrics.ComparisonCell;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.GapCell;
import org.cyborgscoring.metrics.GapClosed;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.MeanInterval;
import org.cyborgscoring.metrics.NonInferiority;
import org.cyborgscoring.metrics.RandomSplits;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.Mitigation;

/**
 * Summarises cells over seeds. Over all items, a seed counts with the mean of its items, so that
 * the interval speaks of other seeds; gap closed and non-inferiority treat items as their classes
 * say.
 */
public final class Summarizer {
  private static final String QWK = "qwk";
  private static final String YARDSTICK_SAMPLING = "random";

  private final List<Cell> cells;
  private final RandomSplits splits;
  private final double margin;

  /**
   * Prepares a summary.
   *
   * @param testShare the share of the responses that every cell held out
   * @param margin of the non-inferiority test, in QWK
   */
  public Summarizer(List<Cell> cells, double testShare, double margin) {
    this.cells = List.copyOf(cells);
    this.splits = RandomSplits.holdingOut(testShare);
    this.margin = margin;
  }

  /** What a point of a curve averages over items and seeds. */
  private record Point(String sampling, Amount amount, Regime regime) {}

  /** Summarises all items together, and each of them. */
  public Summary summarize() {
    // Curves and comparisons are about training as it is without mitigation.
    List<Cell> plain = cells.stream().filter(cell -> cell.mitigation() == Mitigation.NONE).toList();
    List<CurvePoint> curves = new ArrayList<>(curves(Summary.ALL_ITEMS, plain));
    List<Comparison> comparisons = new ArrayList<>(comparisons(Summary.ALL_ITEMS, plain));
    byItem(plain)
        .forEach(
            (item, own) -> {
              curves.addAll(curves(item, own));
              comparisons.addAll(comparisons(item, own));
            });
    int seeds = (int) cells.stream().mapToLong(Cell::seed).distinct().count();
    return new Summary(seeds, margin, curves, comparisons, mitigations());
  }

  private List<MitigationEffect> mitigations() {
    MitigationEffects effects = new MitigationEffects(splits);
    List<MitigationEffect> mitigations = new ArrayList<>(effects.of(Summary.ALL_ITEMS, cells));
    byItem(cells).forEach((item, own) -> mitigations.addAll(effects.of(item, own)));
    return mitigations;
  }

  private static Map<String, List<Cell>> byItem(List<Cell> cells) {
    return cells.stream()
        .collect(Collectors.groupingBy(Cell::item, TreeMap::new, Collectors.toList()));
  }

  /** Statistics about subgroups have a place only where a column names groups. */
  private static List<String> statistics(List<Cell> cells) {
    List<String> ids = new ArrayList<>(Cell.STATISTICS);
    for (String id : Cell.SUBGROUP_STATISTICS) {
      if (cells.stream().anyMatch(cell -> cell.statistic(id).isDefined())) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static List<CurvePoint> curves(String item, List<Cell> cells) {
    List<String> ids = statistics(cells);
    Map<Point, List<Cell>> points =
        cells.stream()
            .collect(
                Collectors.groupingBy(Summarizer::point, LinkedHashMap::new, Collectors.toList()));
    List<CurvePoint> curves = new ArrayList<>();
    points.forEach(
        (point, own) -> {
          Map<String, IntervalEstimate> statistics = new LinkedHashMap<>();
          for (String id : ids) {
            statistics.put(id, overSeeds(own, id));
          }
          curves.add(
              new CurvePoint(
                  item,
                  point.sampling(),
                  point.amount(),
                  own.stream().mapToDouble(Cell::fraction).average().orElse(0),
                  own.stream().mapToInt(Cell::handScored).average().orElse(0),
                  point.regime(),
                  statistics));
        });
    curves.sort(
        Comparator.comparing(CurvePoint::sampling)
            .thenComparingDouble(CurvePoint::fraction)
            .thenComparing(CurvePoint::regime));
    return curves;
  }

  private List<Comparison> comparisons(String item, List<Cell> cells) {
    List<Comparison> comparisons = new ArrayList<>();
    cells.stream()
        .filter(cell -> cell.regime() == Regime.CYBORG)
        .sorted(Comparator.comparing(Cell::sampling).thenComparingDouble(Cell::fraction))
        .map(Summarizer::point)
        .distinct()
        .forEach(point -> comparisons.add(compare(item, cells, point.sampling(), point.amount())));
    return comparisons;
  }

  private Comparison compare(String item, List<Cell> cells, String sampling, Amount amount) {
    List<GapCell> gaps = new ArrayList<>();
    List<ComparisonCell> pairs = new ArrayList<>();
    for (Cell cyborg : cells) {
      if (cyborg.regime() != Regime.CYBORG
          || !cyborg.sampling().equals(sampling)
          || !cyborg.amount().equals(amount)) {
        continue;
      }
      Optional<Double> own = qwk(Optional.of(cyborg));
      Optional<Double> all = qwk(find(cells, cyborg, Regime.ALL, ""));
      Optional<Double> hand = qwk(find(cells, cyborg, Regime.HAND, YARDSTICK_SAMPLING));
      if (own.isPresent() && all.isPresent()) {
        pairs.add(new ComparisonCell(cyborg.item(), own.get(), all.get()));
        hand.ifPresent(few -> gaps.add(new GapCell(cyborg.item(), few, own.get(), all.get())));
      }
    }
    return new Comparison(
        item,
        sampling,
        amount,
        gapClosed(gaps, pairs),
        new NonInferiority(margin, splits).test(pairs));
  }

  private IntervalEstimate gapClosed(List<GapCell> gaps, List<ComparisonCell> pairs) {
    if (gaps.isEmpty() && !pairs.isEmpty()) {
      Estimate none =
          Estimate.undefined(
              "No Student on as many random hand scores was measured; add the sampling "
                  + YARDSTICK_SAMPLING
                  + ".");
      return new IntervalEstimate(none, none, none);
    }
    return new GapClosed(splits).compute(gaps);
  }

  private static Optional<Cell> find(
      Collection<Cell> cells, Cell like, Regime regime, String sampling) {
    return cells.stream()
        .filter(
            cell ->
                cell.regime() == regime
                    && cell.item().equals(like.item())
                    && cell.seed() == like.seed()
                    && cell.sampling().equals(sampling)
                    && (regime == Regime.ALL || cell.amount().equals(like.amount())))
        .findFirst();
  }

  private static Optional<Double> qwk(Optional<Cell> cell) {
    return cell.map(c -> c.statistic(QWK)).filter(Estimate::isDefined).map(Estimate::value);
  }

  private static IntervalEstimate overSeeds(List<Cell> cells, String statistic) {
    Map<Long, Double> means =
        cells.stream()
            .filter(cell -> cell.statistic(statistic).isDefined())
            .collect(
                Collectors.groupingBy(
                    Cell::seed,
                    TreeMap::new,
                    Collectors.averagingDouble(cell -> cell.statistic(statistic).value())));
    return MeanInterval.of(means.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Point point(Cell cell) {
    return new Point(cell.sampling(), cell.amount(), cell.regime());
  }
}
