package org.cyborgscoring.classic.ridge;

import java.util.List;

/**
 * How the Student is fitted.
 *
 * @param features which n-grams
 * @param blockWeights the mean squared length that each block is given
 * @param soft whether columns are weighted by their correlation with the label, see {@link
 *     Screening}
 * @param surfaceWeights weights of the surface features against n-grams of weight 1; a model is
 *     fitted with each and their mean is the Student
 * @param penalties the ridge penalties to choose from by cross-validation, ascending; the kernel's
 *     mean diagonal is 1, so a penalty is a ratio of noise to signal
 * @param tolerance where the solver stops, see {@link ShiftedConjugateGradient}
 * @param mostSteps where the solver stops at the latest
 */
record RidgeSettings(
    FeatureSettings features,
    List<Double> blockWeights,
    boolean soft,
    List<Double> surfaceWeights,
    List<Double> penalties,
    double tolerance,
    int mostSteps) {

  /** What measured best on short answers and essays. */
  static final RidgeSettings STANDARD =
      new RidgeSettings(
          FeatureSettings.STANDARD,
          List.of(1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 1.0, 2.0),
          true,
          List.of(.05, .3),
          List.of(.1, .18, .32, .56, 1.0, 1.8, 3.2, 5.6, 10.0),
          1e-3,
          200);

  RidgeSettings {
    blockWeights = List.copyOf(blockWeights);
    surfaceWeights = List.copyOf(surfaceWeights);
    penalties = List.copyOf(penalties);
    if (blockWeights.size() != features.blocks().size()) {
      throw new IllegalArgumentException("Every block needs a weight.");
    }
  }
}
