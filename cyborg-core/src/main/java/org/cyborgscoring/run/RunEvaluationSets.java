package org.cyborgscoring.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.jspecify.annotations.Nullable;

/** What the full evaluation of a run judges: one set for each scorer that has predictions. */
final class RunEvaluationSets {
  private RunEvaluationSets() {}

  static List<EvaluationSet> of(RunResult result) {
    List<EvaluationSet> sets = new ArrayList<>();
    for (String scorer : ScorerNames.IN_ORDER) {
      Predictions predictions = result.predictions().get(scorer);
      if (predictions != null) {
        sets.add(
            new EvaluationSet(
                result.item().id(), scorer, result.item().scale(), rows(predictions)));
      }
    }
    return sets;
  }

  private static List<EvaluationRow> rows(Predictions predictions) {
    List<EvaluationRow> rows = new ArrayList<>();
    for (int i = 0; i < predictions.responses().size(); i++) {
      Response response = predictions.responses().get(i);
      ScoreDistribution distribution = predictions.distributions().get(i);
      rows.add(
          new EvaluationRow(
              response.id(),
              response.score(),
              distribution.expected(),
              predictions.points().get(i),
              reads(response),
              response.groups(),
              null,
              distribution));
    }
    return rows;
  }

  private static List<@Nullable Double> reads(Response response) {
    HandScore handScore = response.handScore();
    return handScore == null
        ? List.of()
        : Arrays.asList(handScore.firstRead(), handScore.secondRead());
  }
}
