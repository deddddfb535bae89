package org.cyborgscoring.report.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.ScoreVersion;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.pipeline.Evaluation;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.report.EvaluationContent;
import org.cyborgscoring.run.EvaluatedRun;

/**
 * What the sections ask of a result.
 *
 * @param run the result, evaluated
 */
public record RunFacts(EvaluatedRun run) {

  /** The result. */
  RunResult result() {
    return run.result();
  }

  /** The item's scale. */
  ScoreScale scale() {
    return result().item().scale();
  }

  /** The score points as text, ascending. */
  List<String> pointNames() {
    return Arrays.stream(scale().points()).mapToObj(ScoreScale::format).toList();
  }

  /** How many responses had which part. */
  Evaluation.Counts counts() {
    return result().evaluation().counts();
  }

  /** Whether hand scores were hidden and a share held out. */
  boolean isHeldOut() {
    return result().protocol() == RunResult.Protocol.HELD_OUT;
  }

  /** The QWK of a scorer. */
  Estimate qwk(String scorer) {
    return statistic(scorer, "qwk");
  }

  /** A statistic of a scorer, or why there is none, said for this run. */
  Estimate statistic(String scorer, String id) {
    if (scorer.equals(ScorerNames.HUMAN) && doubleScored() == 0) {
      return Estimate.undefined("No response was read by two raters.");
    }
    if (scorer.equals(ScorerNames.STUDENT_ALL)
        && !result().evaluation().scorers().containsKey(scorer)) {
      return Estimate.undefined("There are no further hand scores to train it on.");
    }
    return result().evaluation().of(scorer, id);
  }

  /** A statistic of a scorer with its interval, if the run has one. */
  IntervalEstimate interval(String scorer, String id) {
    Estimate value = statistic(scorer, id);
    boolean human = scorer.equals(ScorerNames.HUMAN);
    return run.figures().stream()
        .filter(
            figure ->
                figure.slice().equals(Slice.EVERYONE)
                    && figure.statistic().equals(id)
                    && figure.scorer().equals(human ? ScorerNames.STUDENT_CYBORG : scorer)
                    && figure.comparison()
                        == (human ? Comparison.HUMAN_HUMAN : Comparison.MACHINE_HUMAN)
                    && figure.version() == (human ? ScoreVersion.RAW : ScoreVersion.REPORTED))
        .findFirst()
        .filter(figure -> value.isDefined() && figure.estimate().value().isDefined())
        .map(
            figure ->
                new IntervalEstimate(value, figure.estimate().low(), figure.estimate().high()))
        .orElseGet(() -> IntervalEstimate.withoutInterval(value, "The run has none."));
  }

  /** The full evaluation of the Student on Cyborg Data; without sets if it judged nothing. */
  public EvaluationContent student() {
    List<EvaluationSet> sets =
        run.sets().stream()
            .filter(set -> set.scorer().equals(ScorerNames.STUDENT_CYBORG) && !set.rows().isEmpty())
            .toList();
    return new EvaluationContent(
        "Item " + result().item().id(),
        sets.stream().mapToLong(set -> set.rows().size()).sum(),
        sets,
        run.figures(),
        List.of(),
        run.settings());
  }

  /** The number of responses that have a hand score in the table, used or hidden. */
  int trainingSize() {
    return counts().handScored() + counts().machineScored();
  }

  /** What a scorer says of the held-out responses, if the run has it. */
  Optional<Predictions> predictions(String scorer) {
    return Optional.ofNullable(result().predictions().get(scorer))
        .filter(predictions -> !predictions.responses().isEmpty());
  }

  /** Teacher and Student on Cyborg Data, as far as the run has them, by the names a reader sees. */
  Map<String, Predictions> machines() {
    Map<String, Predictions> machines = new LinkedHashMap<>();
    predictions(ScorerNames.TEACHER).ifPresent(p -> machines.put(Scorers.TEACHER, p));
    predictions(ScorerNames.STUDENT_CYBORG).ifPresent(p -> machines.put(Scorers.STUDENT, p));
    return machines;
  }

  /** The responses on which the Student was judged; empty if there is none. */
  List<Response> judged() {
    return predictions(ScorerNames.STUDENT_CYBORG).map(Predictions::responses).orElse(List.of());
  }

  /** How many of these a second rater read. */
  long doubleScored() {
    return judged().stream()
        .map(Response::handScore)
        .filter(score -> score != null && score.isDoubleScored())
        .count();
  }

  /** Scores of record beside a machine's points. */
  static ScorePairs pairs(Predictions predictions) {
    double[] record = predictions.responses().stream().mapToDouble(Response::score).toArray();
    return ScorePairs.of(record, predictions.pointValues());
  }
}
