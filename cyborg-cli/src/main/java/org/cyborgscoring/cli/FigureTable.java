package org.cyborgscoring.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.ScoreVersion;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;

/** The main figures of an evaluation, for a terminal. */
final class FigureTable {
  private static final List<String> HEADER =
      List.of("", "n", "QWK", "r", "SMD", "exact", "human-human QWK", "worst subgroup SMD");
  private static final List<ScoreVersion> RAW =
      List.of(ScoreVersion.RAW_TRIMMED, ScoreVersion.RAW_ROUNDED, ScoreVersion.REPORTED);
  private static final List<ScoreVersion> SCALED =
      List.of(ScoreVersion.SCALED_TRIMMED, ScoreVersion.SCALED_ROUNDED, ScoreVersion.REPORTED);

  private FigureTable() {}

  /** One row for each set and form of its scores, and below them why a dash is undefined. */
  static String of(List<EvaluationSet> sets, List<Figure> figures) {
    TextTable table = new TextTable(HEADER.toArray(String[]::new));
    Set<String> reasons = new LinkedHashSet<>();
    for (EvaluationSet set : sets) {
      List<Figure> ofSet =
          figures.stream().filter(figure -> figure.item().equals(set.item())).toList();
      for (ScoreVersion version : versions(ofSet)) {
        table.row(row(set, ofSet, version, sets.size() > 1, reasons));
      }
    }
    StringBuilder text = new StringBuilder(table.toString());
    reasons.forEach(
        reason ->
            text.append(Figures.UNDEFINED).append(" undefined: ").append(reason).append('\n'));
    return text.toString();
  }

  private static List<ScoreVersion> versions(List<Figure> figures) {
    boolean scaled =
        figures.stream().anyMatch(figure -> figure.version() == ScoreVersion.SCALED_TRIMMED);
    return (scaled ? SCALED : RAW)
        .stream()
            .filter(version -> figures.stream().anyMatch(figure -> figure.version() == version))
            .toList();
  }

  private static List<String> row(
      EvaluationSet set,
      List<Figure> figures,
      ScoreVersion version,
      boolean several,
      Set<String> reasons) {
    IntervalEstimate qwk = figure(figures, Comparison.MACHINE_HUMAN, version, "qwk");
    List<String> row = new ArrayList<>();
    row.add((several ? set.item() + " " : "") + set.scorer() + ", " + version.id());
    row.add(Figures.count(set.rows().size()));
    row.add(Figures.of(qwk));
    for (String statistic : List.of("r", "smd", "exact")) {
      IntervalEstimate estimate = figure(figures, Comparison.MACHINE_HUMAN, version, statistic);
      // Continuous scores hardly ever agree exactly, which says nothing about them.
      boolean shown = !statistic.equals("exact") || version.isRounded();
      row.add(shown ? Figures.of(estimate.value()) : "");
      estimate.value().reason().ifPresent(reasons::add);
    }
    IntervalEstimate humans = figure(figures, Comparison.HUMAN_HUMAN, ScoreVersion.RAW, "qwk");
    humans.value().reason().ifPresent(reason -> reasons.add("human against human: " + reason));
    row.add(Figures.of(humans.value()));
    row.add(worstSubgroup(figures, version));
    qwk.value().reason().ifPresent(reasons::add);
    return row;
  }

  private static IntervalEstimate figure(
      List<Figure> figures, Comparison comparison, ScoreVersion version, String statistic) {
    return figures.stream()
        .filter(
            figure ->
                figure.slice().equals(Slice.EVERYONE)
                    && figure.comparison() == comparison
                    && figure.version() == version
                    && figure.statistic().equals(statistic))
        .findFirst()
        .map(Figure::estimate)
        .orElseGet(FigureTable::absent);
  }

  private static IntervalEstimate absent() {
    Estimate none = Estimate.undefined("There is no such figure.");
    return new IntervalEstimate(none, none, none);
  }

  /** The subgroup whose mean the machine moves farthest, of those with a defined SMD. */
  private static String worstSubgroup(List<Figure> figures, ScoreVersion version) {
    Optional<Figure> worst =
        figures.stream()
            .filter(
                figure ->
                    figure.slice().kind() == Slice.Kind.GROUP
                        && figure.comparison() == Comparison.MACHINE_HUMAN
                        && figure.version() == version
                        && figure.statistic().equals("smd")
                        && figure.estimate().value().isDefined())
            .reduce((one, other) -> size(other) > size(one) ? other : one);
    return worst
        .map(
            figure ->
                figure.slice().column()
                    + " "
                    + figure.slice().value()
                    + " "
                    + Figures.of(figure.estimate().value()))
        .orElse("");
  }

  private static double size(Figure figure) {
    return Math.abs(figure.estimate().value().value());
  }
}
