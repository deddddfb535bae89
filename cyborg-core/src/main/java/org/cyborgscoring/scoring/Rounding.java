package org.cyborgscoring.scoring;

/**
 * Cuts halfway between neighbouring points, whatever the sample. Predictions shrink towards the
 * mean, so rounding gives too few high and low points when the model is unsure.
 */
public record Rounding() implements CutScoreMethod {

  @Override
  public String id() {
    return "rounding";
  }

  @Override
  public CutScores choose(CutScoreSample sample) {
    return CutScores.rounding(sample.scale());
  }
}
