package org.cyborgscoring.pipeline;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.screening.CodedResponse;

/**
 * What a run found out.
 *
 * @param design what was done
 * @param item to which item
 * @param protocol how agreement was measured
 * @param data the Cyborg Data of the Student that goes into the engine
 * @param cutScores those of that Student
 * @param coded the responses with a condition code
 * @param predictions what each model says of the held-out responses, by the scorer's name
 * @param learningCurve the Student's agreement by the number of hand scores; empty where there are
 *     no hidden hand scores to draw it from
 * @param evaluation the agreement of all scorers
 */
public record RunResult(
    RunDesign design,
    Item item,
    Protocol protocol,
    CyborgData data,
    CutScores cutScores,
    List<CodedResponse> coded,
    Map<String, Predictions> predictions,
    List<CurvePoint> learningCurve,
    Evaluation evaluation) {

  /** How agreement was measured. */
  public enum Protocol {
    /** Hand scores were hidden; agreement was measured on a share held out from everything. */
    HELD_OUT,
    /** All hand scores were in use; agreement was measured by cross-validation among them. */
    CROSS_VALIDATED
  }

  /**
   * A Student on so many randomly chosen hand scores, without machine scores.
   *
   * @param handScored the number of hand scores
   * @param qwk its quadratic weighted kappa on the held-out responses
   */
  public record CurvePoint(int handScored, Estimate qwk) {}
}
