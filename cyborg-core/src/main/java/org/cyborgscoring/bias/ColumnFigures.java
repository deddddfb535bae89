package org.cyborgscoring.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cyborgscoring.metrics.DifferenceOfStandardizedMeans;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.StandardizedMeanDifference;
import org.cyborgscoring.metrics.bootstrap.ResampledFigures;
import org.cyborgscoring.metrics.fairness.ConditionalScoreDifference;
import org.cyborgscoring.metrics.fairness.FairnessStatistic;
import org.cyborgscoring.metrics.fairness.GroupErrors;
import org.cyborgscoring.metrics.fairness.OverallScoreAccuracy;

/**
 * The figures of some subgroups of a column, for any draw of the responses; before those of the
 * first subgroup stand those of the column as a whole.
 */
final class ColumnFigures implements ResampledFigures {
  private static final List<FairnessStatistic> OF_COLUMN =
      List.of(new OverallScoreAccuracy(), new ConditionalScoreDifference());

  private final GroupColumn column;
  private final double origin;
  private final double[] human;
  private final List<double[]> machines = new ArrayList<>();
  private final List<ErrorTable> errors = new ArrayList<>();
  private final int from;
  private final int to;

  /**
   * Figures.
   *
   * @param from the first subgroup
   * @param to the one behind the last
   */
  ColumnFigures(ScoreChain chain, GroupColumn column, int from, int to) {
    this.column = column;
    this.origin = chain.origin();
    this.human = chain.human();
    for (int machine = 0; machine < chain.machines(); machine++) {
      machines.add(chain.machine(machine));
      errors.add(new ErrorTable(column, human, machines.get(machine)));
    }
    this.from = from;
    this.to = to;
  }

  @Override
  public double[] of(int[] counts) {
    return values(counts).stream()
        .mapToDouble(value -> value.isDefined() ? value.value() : Double.NaN)
        .toArray();
  }

  /** The figures with reasons where they are undefined. */
  List<Estimate> values(int[] counts) {
    List<Estimate> values = new ArrayList<>();
    if (from == 0) {
      List<GroupErrors> tables = errors.stream().map(table -> table.of(counts)).toList();
      for (FairnessStatistic statistic : OF_COLUMN) {
        values.addAll(Steps.figures(tables.stream().map(statistic::compute).toList()));
      }
    }
    List<GroupSums> sums =
        machines.stream()
            .map(machine -> new GroupSums(column, origin, human, machine, counts))
            .toList();
    for (int group = from; group < to; group++) {
      addGroup(values, sums, group);
    }
    return values;
  }

  private static void addGroup(List<Estimate> values, List<GroupSums> sums, int group) {
    GroupSums any = sums.get(0);
    values.add(new HumanMeanDifference().compute(any.everyone(), any.group(group)));
    values.addAll(
        ofMachines(
            sums,
            own -> new DifferenceOfStandardizedMeans().compute(own.everyone(), own.group(group))));
    values.addAll(
        ofMachines(sums, own -> StandardizedMeanDifference.ofMachine().compute(own.group(group))));
  }

  private static List<Estimate> ofMachines(
      List<GroupSums> sums, Function<GroupSums, Estimate> statistic) {
    return Steps.figures(sums.stream().map(statistic).toList());
  }

  /** Every row counts once. */
  int[] once() {
    return IntStream.generate(() -> 1).limit(human.length).toArray();
  }
}
