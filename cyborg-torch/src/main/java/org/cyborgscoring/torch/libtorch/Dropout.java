package org.cyborgscoring.torch.libtorch;

import org.bytedeco.pytorch.Tensor;

/**
 * Sets elements to 0 at random (Srivastava et al. 2014). One for each pass: its random numbers
 * depend on its seed and on the order of the calls, not on what other threads do.
 */
@FunctionalInterface
public interface Dropout {
  /** Leaves everything as it is, as in scoring. */
  Dropout NONE = (x, rate) -> x;

  /**
   * Drops elements out.
   *
   * @param rate the share that becomes 0, in [0, 1); the others are divided by 1 - rate
   */
  Tensor apply(Tensor x, double rate);

  /**
   * Dropout with random numbers of its own, made on the device of what is dropped out. The rate is
   * rounded to a multiple of 1/65536. For one thread.
   */
  static Dropout seeded(long seed) {
    LibTorch.start();
    return new SeededDropout(seed);
  }
}
