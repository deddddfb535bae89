package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.scoring.RunContext;

/**
 * Evaluates a scorer: every statistic of every comparison and version, overall, by subgroup and by
 * score point, with bootstrap intervals. {@link StatisticIds} lists what it gives.
 *
 * <p>The design: the statistics are functions of sums over responses, so a bootstrap sample costs
 * one pass over a table of what each response adds, whatever the number of slices and statistics;
 * the formulas are those of the classes in {@link org.cyborgscoring.metrics}. Subgroups are taken
 * some at a time, so that memory does not grow with their number.
 *
 * <p>What the data do not determine is a figure with the reason in place of the value; no data stop
 * an evaluation. The seed of the run decides the samples; threads change nothing.
 */
public final class ScoreEvaluator {
  // Samples of about a hundred figures a subgroup are held at a time: some 150 MB.
  private static final int SUBGROUPS_AT_A_TIME = 64;
  private static final String TASK = "Evaluating";

  private final EvaluationSettings settings;
  private final RunContext run;

  /** An evaluator with these settings, the run's seed and threads. */
  public ScoreEvaluator(EvaluationSettings settings, RunContext run) {
    this.settings = settings;
    this.run = run;
  }

  /**
   * All figures of a set, in the order of {@link StatisticIds}: everyone's, then each group column
   * with its subgroups by name, then each score point's.
   *
   * @throws java.util.concurrent.CancellationException if the user stops the run
   */
  public List<Figure> evaluate(EvaluationSet set) {
    VersionedScores scores = VersionedScores.of(set, settings);
    Resampling resampling = new Resampling(set, settings, run);
    SimpleFigures simple = new SimpleFigures(set, scores);
    SetSums sums = new SetSums(set, scores, settings.raterErrorVariance());
    FairnessFigures fairness = new FairnessFigures(set, scores, resampling);
    List<String> columns = set.groupColumns();
    SliceFigures slices = new SliceFigures(set, sums.columns(), resampling);
    int steps = 1 + columns.size();
    Partition everyone = Partition.everyone(set.rows().size());
    List<Figure> figures = new ArrayList<>(simple.counts(everyone));
    figures.addAll(simple.extremes(everyone));
    // Everyone's figures come out of the walk over the first subgroups.
    List<Measure> ofEveryone = sums.ofEveryone();
    for (String column : columns) {
      Partition groups = Partition.groups(set, column);
      for (Partition some : some(groups)) {
        figures.addAll(slices.of(ofEveryone, some, sums.ofGroups()));
        figures.addAll(simple.extremes(some));
        ofEveryone = List.of();
      }
      figures.addAll(simple.counts(groups));
      figures.addAll(largeEnough(fairness.of(column, groups), groups));
      run.progress().update(TASK, 1 + columns.indexOf(column), steps);
    }
    if (columns.isEmpty()) {
      figures.addAll(slices.of(ofEveryone, Partition.none(set.rows().size()), List.of()));
    }
    figures.addAll(simple.counts(Partition.scorePoints(set)));
    figures.addAll(new ScorePointFigures(set, scores, resampling).all());
    run.progress().update(TASK, steps, steps);
    return figures;
  }

  /** The large enough subgroups, some at a time; at least one part, perhaps of none. */
  private List<Partition> some(Partition groups) {
    List<Slice> large = large(groups);
    List<Partition> parts = new ArrayList<>();
    for (int from = 0; from == 0 || from < large.size(); from += SUBGROUPS_AT_A_TIME) {
      parts.add(
          groups.select(large.subList(from, Math.min(large.size(), from + SUBGROUPS_AT_A_TIME))));
    }
    return parts;
  }

  /** The subgroups with enough responses for figures of their own. */
  private List<Slice> large(Partition groups) {
    int[] sizes = groups.sizes();
    List<Slice> large = new ArrayList<>();
    for (int group = 0; group < sizes.length; group++) {
      if (sizes[group] >= settings.minPerGroup()) {
        large.add(groups.slices().get(group));
      }
    }
    return large;
  }

  /** Without the figures of single subgroups that are too small. */
  private List<Figure> largeEnough(List<Figure> figures, Partition groups) {
    Set<Slice> large = new HashSet<>(large(groups));
    return figures.stream()
        .filter(
            figure -> figure.slice().kind() != Slice.Kind.GROUP || large.contains(figure.slice()))
        .toList();
  }
}
