package org.cyborgscoring.torch.training;

import org.cyborgscoring.torch.libtorch.Parameters;

/** Says how good a model is, on examples that it is not trained on. */
@FunctionalInterface
public interface Validation {

  /**
   * The model's quality after an epoch.
   *
   * @return the higher, the better; not NaN
   */
  double quality(Parameters parameters);
}
