package org.cyborgscoring.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.MeanInterval;
import org.cyborgscoring.metrics.RandomSplits;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.Mitigation;

/** Compares mitigations with none on the same seeds. */
final class MitigationEffects {
  private final RandomSplits splits;

  MitigationEffects(RandomSplits splits) {
    this.splits = splits;
  }

  /** Which cells are averaged. */
  private record Point(String sampling, Amount amount, Mitigation mitigation) {
    static Point of(Cell cell) {
      return new Point(cell.sampling(), cell.amount(), cell.mitigation());
    }
  }

  /** What is the same with and without a mitigation. */
  private record Twin(String item, long seed, String sampling, Amount amount) {
    static Twin of(Cell cell) {
      return new Twin(cell.item(), cell.seed(), cell.sampling(), cell.amount());
    }
  }

  /** The effects over these cells; none unless some mitigation was measured. */
  List<MitigationEffect> of(String item, Collection<Cell> cells) {
    List<Cell> students = cells.stream().filter(cell -> cell.regime() == Regime.CYBORG).toList();
    if (students.stream().allMatch(cell -> cell.mitigation() == Mitigation.NONE)) {
      return List.of();
    }
    Map<Twin, Cell> without = new HashMap<>();
    Map<Point, List<Cell>> points = new LinkedHashMap<>();
    for (Cell cell : students) {
      if (cell.mitigation() == Mitigation.NONE) {
        without.put(Twin.of(cell), cell);
      }
      points.computeIfAbsent(Point.of(cell), point -> new ArrayList<>()).add(cell);
    }
    List<MitigationEffect> effects = new ArrayList<>();
    points.forEach((point, own) -> effects.add(effect(item, point, own, without)));
    effects.sort(
        Comparator.comparing(MitigationEffect::sampling)
            .thenComparingDouble(effect -> effect.amount().value())
            .thenComparing(MitigationEffect::mitigation));
    return effects;
  }

  private MitigationEffect effect(
      String item, Point point, List<Cell> cells, Map<Twin, Cell> without) {
    Map<String, IntervalEstimate> means = new LinkedHashMap<>();
    Map<String, IntervalEstimate> changes = new LinkedHashMap<>();
    for (String id : MitigationEffect.STATISTICS) {
      SeedMeans values = new SeedMeans();
      SeedMeans differences = new SeedMeans();
      for (Cell cell : cells) {
        Estimate value = cell.statistic(id);
        Cell twin = without.get(Twin.of(cell));
        if (value.isDefined()) {
          values.add(cell.seed(), value.value());
          if (twin != null && twin.statistic(id).isDefined()) {
            differences.add(cell.seed(), value.value() - twin.statistic(id).value());
          }
        }
      }
      means.put(id, MeanInterval.of(values.array()));
      changes.put(
          id,
          point.mitigation() == Mitigation.NONE
              ? IntervalEstimate.undefined("It is what the others are compared with.")
              : MeanInterval.of(differences.array(), splits));
    }
    return new MitigationEffect(
        item, point.sampling(), point.amount(), point.mitigation(), means, changes);
  }

  /** The mean over items for each seed. */
  private static final class SeedMeans {
    private final Map<Long, double[]> sums = new TreeMap<>();

    void add(long seed, double value) {
      double[] sum = sums.computeIfAbsent(seed, key -> new double[2]);
      sum[0] += value;
      sum[1]++;
    }

    double[] array() {
      return sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
    }
  }
}
