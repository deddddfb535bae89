package org.cyborgscoring.rsmtool;

import java.util.Optional;
import org.cyborgscoring.evaluation.EvaluationSettings.Scaling;

/**
 * In which form RSMTool judges the machine's scores, by {@code scale_with}.
 *
 * @param scaling how the scores are scaled; empty if they are judged raw
 * @param raw whether raw scores are shown too
 */
public record ScoreForm(Optional<Scaling> scaling, boolean raw) {

  /** The scores are raw and judged so. */
  public static final ScoreForm RAW = new ScoreForm(Optional.empty(), true);

  /** The scores are scaled already; they are called so and taken as they are. */
  public static final ScoreForm AS_IS = new ScoreForm(Optional.of(Scaling.NONE), false);

  /** The scores are raw and are scaled before they are judged. */
  public static ScoreForm scaled(Scaling scaling) {
    return new ScoreForm(Optional.of(scaling), true);
  }

  /** The name of the form that the main tables are about: {@code scale} or {@code raw}. */
  String prefix() {
    return scaling.isPresent() ? "scale" : "raw";
  }
}
