package org.cyborgscoring.report.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.ScoreVersion;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.gates.VersionRule;
import org.cyborgscoring.metrics.IntervalEstimate;

/** What the chapters ask about one set of scores. */
public final class SetFacts {
  private static final String ABSENT = "The evaluation has no such figure.";

  private final String name;
  private final EvaluationSet set;
  private final Map<Key, Figure> figures = new HashMap<>();
  private final Set<ScoreVersion> versions = new TreeSet<>();

  /** Where a figure is found. */
  private record Key(Comparison comparison, ScoreVersion version, Slice slice, String statistic) {}

  /**
   * Gathers the figures of a set.
   *
   * @param name what a reader calls it
   * @param all figures of this and other sets
   */
  public SetFacts(String name, EvaluationSet set, List<Figure> all) {
    this.name = name;
    this.set = set;
    for (Figure figure : all) {
      if (figure.item().equals(set.item()) && figure.scorer().equals(set.scorer())) {
        figures.put(
            new Key(figure.comparison(), figure.version(), figure.slice(), figure.statistic()),
            figure);
        if (figure.comparison() == Comparison.MACHINE_HUMAN && figure.statistic().equals("qwk")) {
          versions.add(figure.version());
        }
      }
    }
  }

  String name() {
    return name;
  }

  EvaluationSet set() {
    return set;
  }

  /** The forms of the machine's scores. */
  Set<ScoreVersion> versions() {
    return versions;
  }

  /** The score points that examinees would get: what headlines and verdicts are about. */
  ScoreVersion points() {
    return first(VersionRule.REPORTED);
  }

  /** The scores before rounding. */
  ScoreVersion continuous() {
    return first(VersionRule.CONTINUOUS);
  }

  private ScoreVersion first(VersionRule rule) {
    return rule.inOrder().stream().filter(versions::contains).findFirst().orElse(ScoreVersion.RAW);
  }

  /** A figure of everyone. */
  IntervalEstimate of(Comparison comparison, ScoreVersion version, String statistic) {
    return of(comparison, version, Slice.EVERYONE, statistic);
  }

  /** A figure; undefined if there is none. */
  IntervalEstimate of(Comparison comparison, ScoreVersion version, Slice slice, String statistic) {
    Figure figure = figures.get(new Key(comparison, version, slice, statistic));
    return figure == null ? IntervalEstimate.undefined(ABSENT) : figure.estimate();
  }

  /** A figure that compares the machine's score points with people's, of everyone. */
  IntervalEstimate ofPoints(String statistic) {
    return of(Comparison.MACHINE_HUMAN, points(), statistic);
  }

  /** A figure of people among themselves. */
  IntervalEstimate ofPeople(String statistic) {
    return of(Comparison.HUMAN_HUMAN, ScoreVersion.RAW, statistic);
  }

  /** Whether there is such a figure at all, defined or not. */
  boolean has(Comparison comparison, ScoreVersion version, Slice slice, String statistic) {
    return figures.containsKey(new Key(comparison, version, slice, statistic));
  }

  /** How many responses had a part in a figure; 0 if there is none. */
  int size(Comparison comparison, ScoreVersion version, Slice slice, String statistic) {
    Figure figure = figures.get(new Key(comparison, version, slice, statistic));
    return figure == null ? 0 : figure.n();
  }

  /** How many responses two people read. */
  int doubleScored() {
    return size(Comparison.HUMAN_HUMAN, ScoreVersion.RAW, Slice.EVERYONE, "n");
  }

  /** The score points as text, ascending. */
  List<String> pointNames() {
    return Arrays.stream(set.scale().points()).mapToObj(ScoreScale::format).toList();
  }

  /** The subgroups of a column that have figures, largest first, then by name. */
  List<Subgroup> subgroups(String column) {
    return figures.values().stream()
        .filter(
            figure ->
                figure.slice().kind() == Slice.Kind.GROUP
                    && figure.slice().column().equals(column)
                    && figure.comparison() == Comparison.MACHINE_HUMAN
                    && figure.version() == points()
                    && figure.statistic().equals("smd"))
        .map(figure -> new Subgroup(figure.slice(), figure.n(), figure.estimate()))
        .sorted(Subgroup.LARGEST_FIRST)
        .toList();
  }
}
