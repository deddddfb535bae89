package org.cyborgscoring.bias;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;

/** Follows bias from people to Teacher to Student. */
public final class BiasAnalyzer {
  /** As many at a time keep their resampled figures in memory; draws are the same for all. */
  private static final int GROUPS_AT_A_TIME = 100;

  private final BiasSettings settings;
  private final Bootstrap bootstrap;

  /**
   * Prepares an analysis.
   *
   * @param bootstrap makes the intervals; their level is taken to be {@link IntervalEstimate#LEVEL}
   */
  public BiasAnalyzer(BiasSettings settings, Bootstrap bootstrap) {
    this.settings = settings;
    this.bootstrap = bootstrap;
  }

  /** The figures of every subgroup of every column, and the verdict; empty without columns. */
  public Optional<BiasAnalysis> analyze(ScoreChain chain) {
    List<ColumnBias> columns = new ArrayList<>();
    for (String name : chain.groupColumns()) {
      GroupColumn column = GroupColumn.of(name, chain);
      if (column.count() > 0) {
        columns.add(column(chain, column));
      }
    }
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    List<GroupBias> groups = columns.stream().flatMap(c -> c.groups().stream()).toList();
    return Optional.of(new BiasAnalysis(chain.item(), columns, BiasVerdict.of(groups, settings)));
  }

  private ColumnBias column(ScoreChain chain, GroupColumn column) {
    Iterator<IntervalEstimate> figures = figures(chain, column).iterator();
    Steps osa = Steps.next(figures);
    Steps csd = Steps.next(figures);
    List<GroupBias> groups = new ArrayList<>();
    for (int g = 0; g < column.count(); g++) {
      groups.add(
          new GroupBias(
              column.name(),
              column.groups().get(g),
              column.size(g),
              figures.next(),
              Steps.next(figures),
              Steps.next(figures)));
    }
    return new ColumnBias(column.name(), column.missing(), osa, csd, groups);
  }

  private List<IntervalEstimate> figures(ScoreChain chain, GroupColumn column) {
    List<IntervalEstimate> all = new ArrayList<>();
    for (int from = 0; from < column.count(); from += GROUPS_AT_A_TIME) {
      int to = Math.min(column.count(), from + GROUPS_AT_A_TIME);
      ColumnFigures figures = new ColumnFigures(chain, column, from, to);
      all.addAll(bootstrap.intervals(chain.units(), figures.values(figures.once()), figures));
    }
    return all;
  }
}
