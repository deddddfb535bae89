package org.cyborgscoring.torch.libtorch;

import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

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

  /** Dropout with random numbers of its own. */
  static Dropout seeded(long seed) {
    LibTorch.start();
    Generator generator = torch.make_generator_cpu(seed);
    return (x, rate) -> {
      if (rate <= 0) {
        return x;
      }
      Tensor kept = torch.empty_like(x).bernoulli_(1 - rate, new GeneratorOptional(generator));
      return x.mul(kept.div_(new Scalar(1 - rate)));
    };
  }
}
