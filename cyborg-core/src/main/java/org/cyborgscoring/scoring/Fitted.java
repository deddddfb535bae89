package org.cyborgscoring.scoring;

import java.util.List;

/**
 * A model together with what it would have said of the rows it learned from, had it not seen them.
 *
 * <p>Cut scores, calibration and agreement on the training rows are honest only on such
 * out-of-sample predictions.
 *
 * @param model the fitted model
 * @param outOfSample leave-one-out or cross-validated predictions, one for each training row, in
 *     the order of the rows
 */
public record Fitted<M extends Scorer>(M model, List<ScoreDistribution> outOfSample) {

  public Fitted {
    outOfSample = List.copyOf(outOfSample);
  }
}
