package org.cyborgscoring.classic.gp;

import java.util.List;

/** A fitted Gaussian process; immutable. */
@FunctionalInterface
public interface GaussianProcess {

  /**
   * Predicts the targets of a block of responses, each independent of the others.
   *
   * @return one prediction for each response of the block, in its order
   */
  List<Prediction> predict(CrossCovariance block);
}
