package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;

/** The figures of slices: every measure of each, with its interval. */
final class SliceFigures {
  private final EvaluationSet set;
  private final SumTable.Builder columns;
  private final Resampling resampling;

  SliceFigures(EvaluationSet set, SumTable.Builder columns, Resampling resampling) {
    this.set = set;
    this.columns = columns;
    this.resampling = resampling;
  }

  /**
   * The figures of everyone, then those of each slice of a partition, all from the same walk over
   * the responses.
   *
   * @param ofEveryone what everyone is measured by; may be empty
   * @param partition the slices; may be none
   * @param ofSlices what each slice is measured by
   */
  List<Figure> of(List<Measure> ofEveryone, Partition partition, List<Measure> ofSlices) {
    SumTable table = columns.build(partition);
    List<Measure> measures = new ArrayList<>();
    List<Slice> slices = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    int[] once = new int[partition.rows()];
    Arrays.fill(once, 1);
    walk(
        table,
        table.sums(new int[][] {once})[0],
        ofEveryone,
        partition,
        ofSlices,
        (measure, place) -> {
          measures.add(measure);
          slices.add(place.slice());
          sizes.add(measure.size().applyAsInt(place.sums()));
        });
    Resampling.Sampled sampled =
        samples ->
            Arrays.stream(table.sums(samples))
                .map(sums -> estimates(table, sums, ofEveryone, partition, ofSlices))
                .toList();
    boolean[] wanted = new boolean[measures.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = !StatisticIds.WITHOUT_INTERVAL.contains(measures.get(i).statistic());
    }
    List<IntervalEstimate> intervals =
        resampling.intervals(resampling.values(sampled), wanted, sampled);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      Measure measure = measures.get(i);
      figures.add(
          new Figure(
              set.item(),
              set.scorer(),
              measure.comparison(),
              measure.version(),
              slices.get(i),
              measure.statistic(),
              sizes.get(i),
              intervals.get(i)));
    }
    return figures;
  }

  private static List<Estimate> estimates(
      SumTable table,
      double[] sums,
      List<Measure> ofEveryone,
      Partition partition,
      List<Measure> ofSlices) {
    List<Estimate> estimates =
        new ArrayList<>(ofEveryone.size() + partition.slices().size() * ofSlices.size());
    walk(
        table,
        sums,
        ofEveryone,
        partition,
        ofSlices,
        (measure, place) -> estimates.add(measure.value().of(place.sums(), place.everyone())));
    return estimates;
  }

  private static void walk(
      SumTable table,
      double[] sums,
      List<Measure> ofEveryone,
      Partition partition,
      List<Measure> ofSlices,
      BiConsumer<Measure, Place> visitor) {
    SliceSums everyone = table.everyone(sums);
    Place all = new Place(Slice.EVERYONE, everyone, everyone);
    ofEveryone.forEach(measure -> visitor.accept(measure, all));
    for (int part = 0; part < partition.slices().size(); part++) {
      Place place = new Place(partition.slices().get(part), table.part(sums, part), everyone);
      ofSlices.forEach(measure -> visitor.accept(measure, place));
    }
  }

  private record Place(Slice slice, SliceSums sums, SliceSums everyone) {}
}
