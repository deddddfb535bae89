package org.cyborgscoring.run;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.ScoreEvaluator;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.scoring.RunContext;

/**
 * A run's result with the full evaluation of every scorer.
 *
 * @param result the result
 * @param settings how its scorers were evaluated
 * @param sets the scores of each scorer that has predictions
 * @param figures all figures of the sets
 */
public record EvaluatedRun(
    RunResult result, EvaluationSettings settings, List<EvaluationSet> sets, List<Figure> figures) {

  public EvaluatedRun {
    sets = List.copyOf(sets);
    figures = List.copyOf(figures);
  }

  /** Evaluates every scorer of a result; the design's seed decides the bootstrap samples. */
  public static EvaluatedRun of(RunResult result, EvaluationSettings settings, RunContext run) {
    List<EvaluationSet> sets = RunEvaluationSets.of(result);
    ScoreEvaluator evaluator = new ScoreEvaluator(settings, result.design().seeded(run));
    List<Figure> figures = new ArrayList<>();
    sets.forEach(set -> figures.addAll(evaluator.evaluate(set)));
    return new EvaluatedRun(result, settings, sets, figures);
  }
}
