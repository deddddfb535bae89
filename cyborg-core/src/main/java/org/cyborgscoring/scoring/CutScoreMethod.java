package org.cyborgscoring.scoring;

/** A way to choose cut scores from predictions and hand scores of the same responses. */
public interface CutScoreMethod {

  /** The short id, as in {@code --cut-scores matched}. */
  String id();

  /** The cut scores for this sample. */
  CutScores choose(CutScoreSample sample);
}
