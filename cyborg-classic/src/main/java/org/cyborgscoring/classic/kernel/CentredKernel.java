package org.cyborgscoring.classic.kernel;

import java.util.List;
import org.cyborgscoring.classic.lsa.Traits;

/**
 * A kernel whose origin lies in the middle of a pool (Schölkopf, Smola &amp; Müller 1998) and whose
 * mean value of a response with itself is 1 there, so that weights of different kernels compare.
 *
 * @param kernel the kernel as it was
 * @param middle its mean over all pairs of the pool
 * @param scale what to multiply the centred values with; 0 if all responses of the pool are alike
 */
public record CentredKernel(Kernel kernel, double middle, double scale) {
  private static final double NO_SPREAD = 1e-9;

  /** Centres and scales a kernel on some responses of its pool, at least one. */
  public static CentredKernel learn(Kernel kernel, List<Traits> pool) {
    double levels = 0;
    double selves = 0;
    for (Traits response : pool) {
      levels += kernel.level(response) / pool.size();
      selves += kernel.self(response) / pool.size();
    }
    double spread = selves - levels;
    return new CentredKernel(kernel, levels, spread > NO_SPREAD * selves ? 1 / spread : 0);
  }

  /** The centred kernel of a response with itself, given its level. */
  double self(Traits response, double level) {
    return scale * Math.max(0, kernel.self(response) - 2 * level + middle);
  }

  /** The centred, scaled value, given the levels of both responses. */
  double centre(double value, double level, double otherLevel) {
    return scale * (value - level - otherLevel + middle);
  }
}
