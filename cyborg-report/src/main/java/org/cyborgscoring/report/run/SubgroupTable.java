package org.cyborgscoring.report.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.metrics.DifferenceOfStandardizedMeans;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.SubgroupMeanDifference;
import org.cyborgscoring.metrics.SubgroupStatistic;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;
import org.jspecify.annotations.Nullable;

/** The table of the subgroups that one column names, largest first. */
final class SubgroupTable {
  /** Williamson, Xi and Breyer (2012): a subgroup's SMD is to lie within this bound. */
  private static final double BOUND = 0.10;

  private static final int MOST = 40;
  private static final String NO_TEACHER = "The run has no Teacher on these responses.";

  private final ScorePairs student;
  private final @Nullable ScorePairs teacher;
  private final TableBuilder table;

  private SubgroupTable(String caption, ScorePairs student, @Nullable ScorePairs teacher) {
    this.student = student;
    this.teacher = teacher;
    table =
        new TableBuilder(
            caption,
            Column.words("Group"),
            Column.numbers("Responses"),
            Column.numbers("Human mean"),
            Column.numbers("Student mean"),
            Column.numbers("Student SMD", "Standardised mean difference within the group"),
            Column.numbers("Student DSM", "Difference of standardised means"),
            Column.numbers("Teacher SMD", "Standardised mean difference within the group"));
  }

  static Table of(String column, Predictions student, @Nullable Predictions teacher) {
    SubgroupTable subgroups =
        new SubgroupTable(
            column, RunFacts.pairs(student), teacher == null ? null : RunFacts.pairs(teacher));
    List<Map.Entry<String, List<Integer>>> groups =
        members(column, student.responses()).entrySet().stream()
            .sorted(Comparator.comparing(group -> -group.getValue().size()))
            .toList();
    groups.stream().limit(MOST).forEach(group -> subgroups.add(group.getKey(), group.getValue()));
    if (groups.size() > MOST) {
      subgroups.table.add(subgroups.omitted(groups.size() - MOST));
    }
    return subgroups.table.build();
  }

  private static Map<String, List<Integer>> members(String column, List<Response> responses) {
    return IntStream.range(0, responses.size())
        .boxed()
        .collect(
            Collectors.groupingBy(
                i -> responses.get(i).groups().getOrDefault(column, ""),
                TreeMap::new,
                Collectors.toList()));
  }

  private void add(String group, List<Integer> members) {
    int[] indices = members.stream().mapToInt(Integer::intValue).toArray();
    ScorePairs some = student.select(indices);
    table.add(
        List.of(
            Cell.of(group.isBlank() ? "(not given)" : group),
            Cell.of(Numbers.count(indices.length)),
            Cell.of(Numbers.brief(mean(IntStream.range(0, some.size()).mapToDouble(some::human)))),
            Cell.of(
                Numbers.brief(mean(IntStream.range(0, some.size()).mapToDouble(some::machine)))),
            bounded(new SubgroupMeanDifference().compute(student, some)),
            table.cell(
                new DifferenceOfStandardizedMeans().compute(student, some), Numbers::difference),
            bounded(ofTeacher(new SubgroupMeanDifference(), indices))));
  }

  private Estimate ofTeacher(SubgroupStatistic statistic, int[] indices) {
    return teacher == null
        ? Estimate.undefined(NO_TEACHER)
        : statistic.compute(teacher, teacher.select(indices));
  }

  private Cell bounded(Estimate smd) {
    if (smd.isDefined() && Math.abs(smd.value()) > BOUND) {
      return table
          .noted(
              Numbers.difference(smd.value()),
              "Beyond \u00b10.10, the customary bound for subgroups (Williamson, Xi & Breyer 2012).")
          .asStriking();
    }
    return table.cell(smd, Numbers::difference);
  }

  private List<Cell> omitted(int groups) {
    Cell[] cells = new Cell[7];
    Arrays.fill(cells, Cell.of(""));
    cells[0] = Cell.of("and " + Numbers.count(groups, "smaller group"));
    return List.of(cells);
  }

  private static double mean(java.util.stream.DoubleStream values) {
    return values.average().orElse(0);
  }
}
