package org.cyborgscoring.gates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.NearestName;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.ScoreVersion;
import org.cyborgscoring.evaluation.StatisticIds;

/** Judges the figures of an evaluation by a set of gates. */
public final class Judge {
  private final GateSet gates;

  /** A judge by these gates. */
  public Judge(GateSet gates) {
    this.gates = gates;
  }

  /**
   * A verdict for each item, in order of appearance.
   *
   * @param figures of one scorer for each item
   * @throws InputException if a gate is about a statistic that the evaluation does not have, or not
   *     in the gate's comparison
   */
  public List<ItemVerdict> judge(List<Figure> figures) {
    requireKnownStatistics(figures);
    Map<String, List<Figure>> byItem =
        figures.stream()
            .collect(Collectors.groupingBy(Figure::item, LinkedHashMap::new, Collectors.toList()));
    List<ItemVerdict> verdicts = new ArrayList<>();
    byItem.forEach((item, own) -> verdicts.add(judgeItem(item, own)));
    return verdicts;
  }

  private void requireKnownStatistics(List<Figure> figures) {
    Set<String> known = figures.stream().map(Figure::statistic).collect(Collectors.toSet());
    for (Gate gate : gates.gates()) {
      if (!known.contains(gate.statistic())) {
        throw new InputException(
            asked(gate)
                + ", which this evaluation does not have; "
                + NearestName.of(gate.statistic(), known)
                    .map(name -> "did you mean '" + name + "'?")
                    .orElse("it has " + String.join(", ", new TreeSet<>(known)) + "."));
      }
      requireComparison(gate, figures);
    }
  }

  /** A gate that looks for its statistic where none ever is would never be judged. */
  private void requireComparison(Gate gate, List<Figure> figures) {
    Set<String> comparisons = new TreeSet<>();
    figures.stream()
        .filter(figure -> figure.statistic().equals(gate.statistic()))
        .forEach(figure -> comparisons.add(figure.comparison().id()));
    if (!comparisons.contains(gate.comparison().id())) {
      throw new InputException(
          asked(gate)
              + " with 'comparison: "
              + gate.comparison().id()
              + "', but it is found with 'comparison: "
              + String.join("' or '", comparisons)
              + "'; say so in the gate.");
    }
  }

  private String asked(Gate gate) {
    return "The gates '" + gates.name() + "' ask for the statistic '" + gate.statistic() + "'";
  }

  private ItemVerdict judgeItem(String item, List<Figure> figures) {
    List<Judgement> judgements = new ArrayList<>();
    List<Gate> notJudged = new ArrayList<>();
    List<Gate> notApplicable = new ArrayList<>();
    for (Gate gate : gates.gates()) {
      List<Figure> own = figuresOf(gate, figures);
      own.forEach(figure -> judgements.add(judge(gate, figure)));
      if (own.isEmpty()) {
        (applies(gate, figures) ? notJudged : notApplicable).add(gate);
      }
    }
    return new ItemVerdict(item, figures.get(0).scorer(), judgements, notJudged, notApplicable);
  }

  /** Whether the evaluation has any responses that the gate is about. */
  private static boolean applies(Gate gate, List<Figure> figures) {
    return figures.stream()
        .filter(figure -> gate.scope().covers(figure.slice()))
        .anyMatch(figure -> gate.scope() == Scope.EVERYONE || figure.n() >= gate.minN());
  }

  private static List<Figure> figuresOf(Gate gate, List<Figure> figures) {
    List<Figure> own =
        figures.stream()
            .filter(figure -> figure.statistic().equals(gate.statistic()))
            .filter(figure -> figure.comparison() == gate.comparison())
            .filter(figure -> gate.scope().covers(figure.slice()))
            .filter(figure -> gate.scope() == Scope.EVERYONE || figure.n() >= gate.minN())
            .toList();
    if (gate.comparison() == Comparison.HUMAN_HUMAN) {
      return own;
    }
    Set<ScoreVersion> available = new LinkedHashSet<>();
    own.forEach(figure -> available.add(figure.version()));
    Optional<ScoreVersion> version = gate.version().choose(available);
    return own.stream()
        .filter(figure -> version.filter(v -> v == figure.version()).isPresent())
        .toList();
  }

  private static Judgement judge(Gate gate, Figure figure) {
    var estimate = figure.estimate();
    if (StatisticIds.WITHOUT_INTERVAL.contains(gate.statistic()) && estimate.value().isDefined()) {
      return ofExactValue(gate, figure);
    }
    Optional<String> undefined = estimate.value().reason().or(() -> estimate.low().reason());
    if (undefined.isPresent()) {
      return new Judgement(gate, figure, Verdict.UNDECIDED, undefined.get(), OptionalLong.empty());
    }
    double low = estimate.low().value();
    double high = estimate.high().value();
    if (low >= gate.min() && high <= gate.max()) {
      return new Judgement(
          gate, figure, Verdict.PASS, "The interval lies within the bounds.", OptionalLong.empty());
    }
    if (high < gate.min() || low > gate.max()) {
      return new Judgement(
          gate,
          figure,
          Verdict.FAIL,
          "The interval lies outside the bounds.",
          OptionalLong.empty());
    }
    return new Judgement(
        gate,
        figure,
        Verdict.UNDECIDED,
        "The interval straddles a bound.",
        DecidingSize.more(gate, figure));
  }

  /** Counts and extremes are what they are, and p values have the sample's size in them. */
  private static Judgement ofExactValue(Gate gate, Figure figure) {
    boolean good = gate.admits(figure.estimate().value().value());
    return new Judgement(
        gate,
        figure,
        good ? Verdict.PASS : Verdict.FAIL,
        "The value lies " + (good ? "within" : "outside") + " the bounds; it has no interval.",
        OptionalLong.empty());
  }
}
