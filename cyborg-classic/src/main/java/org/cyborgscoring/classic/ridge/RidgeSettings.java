package org.cyborgscoring.classic.ridge;

import java.util.List;

/**
 * How the Student is fitted.
 *
 * @param features which n-grams
 * @param blockWeights the mean squared length that each block is given
 * @param soft whether columns are weighted by their correlation with the label, see {@link
 *     Screening}
 * @param surfaceWeight the weight of the surface features against n-grams of weight 1
 * @param productWeight the weight of the products of two surface features
 * @param penalties the ridge penalties to choose from by cross-validation, ascending; the kernel's
 *     mean diagonal is 1, so a penalty is a ratio of noise to signal
 * @param tolerance where the solver stops, see {@link ShiftedConjugateGradient}
 * @param mostSteps where the solver stops at the latest
 */
record RidgeSettings(
    FeatureSettings features,
    List<Double> blockWeights,
    boolean soft,
    double surfaceWeight,
    double productWeight,
    List<Double> penalties,
    double tolerance,
    int mostSteps) {

  /** What measured best on short answers and essays. */
  static final RidgeSettings STANDARD =
      new RidgeSettings(
          FeatureSettings.STANDARD,
          List.of(1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 1.0, 2.0),
          true,
          .1,
          .03,
          List.of(.1, .18, .32, .56, 1.0, 1.8, 3.2, 5.6, 10.0),
          2e-2,
          200);

  RidgeSettings {
    blockWeights = List.copyOf(blockWeights);
    penalties = List.copyOf(penalties);
    if (blockWeights.size() != features.blocks().size()) {
      throw new IllegalArgumentException("Every block needs a weight.");
    }
  }
}
