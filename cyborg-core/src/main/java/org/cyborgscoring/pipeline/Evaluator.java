package org.cyborgscoring.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.Origin;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.GapCell;
import org.cyborgscoring.metrics.GapClosed;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.RandomSplits;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.scoring.HandScored;

/** Compares the scorers of a run with people. */
final class Evaluator {
  private static final String QWK = new QuadraticWeightedKappa().id();

  private Evaluator() {}

  static Evaluation evaluate(CyborgData data, int coded, Map<String, Predictions> predictions) {
    ScoreScale scale = data.item().scale();
    Map<String, Map<String, Estimate>> scorers = new LinkedHashMap<>();
    for (String name : ScorerNames.IN_ORDER) {
      Predictions some = predictions.get(name);
      if (some != null) {
        scorers.put(name, Agreement.ofMachine(scale, record(some.responses()), some.pointValues()));
      }
    }
    List<Response> test =
        predictions
            .getOrDefault(
                ScorerNames.STUDENT_CYBORG, new Predictions(List.of(), List.of(), List.of()))
            .responses();
    scorers.put(ScorerNames.HUMAN, Agreement.ofHumans(scale, test));
    return new Evaluation(
        data.item().id(),
        new Evaluation.Counts(
            data.count(Origin.HUMAN), data.count(Origin.MACHINE), test.size(), coded),
        gapClosed(data.item().id(), scorers),
        scorers);
  }

  static Estimate qwk(HandScored test, Predictions predictions) {
    return new QuadraticWeightedKappa()
        .compute(ScorePairs.of(test.scores(), predictions.pointValues()));
  }

  private static Estimate gapClosed(String item, Map<String, Map<String, Estimate>> scorers) {
    if (!scorers.containsKey(ScorerNames.STUDENT_ALL)) {
      return Estimate.undefined(
          "Without hand scores for all training responses there is no Student on all of them.");
    }
    Estimate few =
        qwk(
            scorers,
            scorers.containsKey(ScorerNames.STUDENT_RANDOM)
                ? ScorerNames.STUDENT_RANDOM
                : ScorerNames.STUDENT_HAND);
    Estimate cyborg = qwk(scorers, ScorerNames.STUDENT_CYBORG);
    Estimate all = qwk(scorers, ScorerNames.STUDENT_ALL);
    for (Estimate estimate : List.of(few, cyborg, all)) {
      if (!estimate.isDefined()) {
        return estimate;
      }
    }
    return new GapClosed(new RandomSplits(0))
        .compute(List.of(new GapCell(item, few.value(), cyborg.value(), all.value())))
        .value();
  }

  private static Estimate qwk(Map<String, Map<String, Estimate>> scorers, String scorer) {
    return scorers
        .getOrDefault(scorer, Map.of())
        .getOrDefault(QWK, Estimate.undefined("The run has no " + scorer + "."));
  }

  private static double[] record(List<Response> responses) {
    return responses.stream().mapToDouble(Response::score).toArray();
  }
}
