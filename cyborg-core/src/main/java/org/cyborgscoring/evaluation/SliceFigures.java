package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;

/** The figures of a partition's slices: every measure of each, with its interval. */
final class SliceFigures {
  private final EvaluationSet set;
  private final SumTable table;
  private final List<Measure> measures;
  private final Resampling resampling;

  SliceFigures(EvaluationSet set, SumTable table, List<Measure> measures, Resampling resampling) {
    this.set = set;
    this.table = table;
    this.measures = measures;
    this.resampling = resampling;
  }

  List<Figure> of(Partition partition) {
    int slices = partition.slices().size();
    Resampling.Sampled sampled =
        counts -> {
          double[] sums = table.sums(counts, partition.partOfRow(), slices + 1);
          SliceSums everyone = table.everyone(sums);
          List<Estimate> estimates = new ArrayList<>(slices * measures.size());
          for (int slice = 0; slice < slices; slice++) {
            SliceSums part = table.part(sums, slice);
            for (Measure measure : measures) {
              estimates.add(measure.value().of(part, everyone));
            }
          }
          return estimates;
        };
    List<Estimate> values = resampling.values(sampled);
    boolean[] wanted = new boolean[values.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] =
          !StatisticIds.WITHOUT_INTERVAL.contains(measures.get(i % measures.size()).statistic());
    }
    return figures(partition, resampling.intervals(values, wanted, sampled));
  }

  private List<Figure> figures(Partition partition, List<IntervalEstimate> estimates) {
    int[] once = new int[partition.rows()];
    Arrays.fill(once, 1);
    int slices = partition.slices().size();
    double[] sums = table.sums(once, partition.partOfRow(), slices + 1);
    List<Figure> figures = new ArrayList<>();
    for (int slice = 0; slice < slices; slice++) {
      for (int m = 0; m < measures.size(); m++) {
        Measure measure = measures.get(m);
        figures.add(
            new Figure(
                set.item(),
                set.scorer(),
                measure.comparison(),
                measure.version(),
                partition.slices().get(slice),
                measure.statistic(),
                measure.size().applyAsInt(table.part(sums, slice)),
                estimates.get(slice * measures.size() + m)));
      }
    }
    return figures;
  }
}
