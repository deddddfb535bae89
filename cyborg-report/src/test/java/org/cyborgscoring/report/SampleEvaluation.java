package org.cyborgscoring.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.evaluation.Exclusion;
import org.cyborgscoring.evaluation.ExclusionReason;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.ScoreEvaluator;
import org.cyborgscoring.scoring.RunContext;

/** An evaluation of random scores, as a test wants it. */
final class SampleEvaluation {
  private String scale = "1..6";
  private int responses = 120;
  private boolean twoReads = true;
  private double leniency = 0;
  private List<String> items = List.of("essay");
  private List<String> groups = List.of("fi", "sv", "de");
  private String column = "L1";

  SampleEvaluation items(String... newItems) {
    items = List.of(newItems);
    return this;
  }

  SampleEvaluation scale(String newScale) {
    scale = newScale;
    return this;
  }

  SampleEvaluation responses(int n) {
    responses = n;
    return this;
  }

  SampleEvaluation oneRead() {
    twoReads = false;
    return this;
  }

  /** The subgroups of a column, the first of which is scored too leniently by so much. */
  SampleEvaluation groups(String newColumn, List<String> newGroups, double newLeniency) {
    column = newColumn;
    groups = newGroups;
    leniency = newLeniency;
    return this;
  }

  EvaluationContent content() {
    EvaluationSettings settings = EvaluationSettings.DEFAULT.withResamples(30);
    ScoreEvaluator evaluator = new ScoreEvaluator(settings, RunContext.withSeed(1));
    List<EvaluationSet> sets = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (String item : items) {
      EvaluationSet set = set(item);
      sets.add(set);
      figures.addAll(evaluator.evaluate(set));
    }
    return new EvaluationContent(
        "scores.csv",
        responses + 1,
        sets,
        figures,
        List.of(Exclusion.of("r0", 2, "h1", ExclusionReason.NO_HUMAN_SCORE)),
        settings);
  }

  private EvaluationSet set(String item) {
    Random random = new Random(item.hashCode());
    ScoreScale points = ScoreScale.parse(scale);
    double spread = (points.max() - points.min()) / 5;
    List<EvaluationRow> rows = new ArrayList<>();
    for (int i = 0; i < responses; i++) {
      double ability = (points.max() + points.min()) / 2 + spread * random.nextGaussian();
      double first = point(points, ability + 0.3 * spread * random.nextGaussian());
      double second = point(points, ability + 0.3 * spread * random.nextGaussian());
      Map<String, String> group = new LinkedHashMap<>();
      if (!groups.isEmpty()) {
        group.put(column, groups.get(i % groups.size()));
      }
      rows.add(
          new EvaluationRow(
              "r" + i,
              first,
              ability
                  + 0.3 * spread * random.nextGaussian()
                  + (i % Math.max(1, groups.size()) == 0 ? leniency : 0),
              null,
              twoReads ? Arrays.asList(first, second) : Arrays.asList(first),
              group,
              null,
              null));
    }
    return new EvaluationSet(item, "score", points, rows);
  }

  private static double point(ScoreScale scale, double score) {
    return scale.point(scale.nearestIndex(score));
  }
}
