package org.cyborgscoring.classic.lsagp;

import org.cyborgscoring.classic.kernel.Kernel;
import org.cyborgscoring.classic.kernel.LinearKernel;
import org.cyborgscoring.classic.kernel.RadialKernel;
import org.cyborgscoring.classic.kernel.TermKernel;
import org.cyborgscoring.classic.lsa.Blend;
import org.cyborgscoring.classic.lsa.BlendWeights;

/** A kernel before it has seen a pool. */
public sealed interface KernelRecipe {

  /** Fits the kernel to a pool. */
  Kernel learn(PoolSample sample);

  /** Inner products of terms. */
  record Terms(Blend blend) implements KernelRecipe {
    @Override
    public Kernel learn(PoolSample sample) {
      return TermKernel.learn(
          BlendWeights.learn(blend, sample.terms()), sample.vocabularies(), sample.traits());
    }
  }

  /**
   * Inner products of places in a space.
   *
   * @param space the index of the space
   * @param dimensions how many of its coordinates to look at, the first ones
   */
  record Linear(int space, int dimensions) implements KernelRecipe {
    @Override
    public Kernel learn(PoolSample sample) {
      return LinearKernel.learn(space, dimensions, sample.traits());
    }
  }

  /**
   * Nearness of places in a space.
   *
   * @param space the index of the space
   * @param dimensions how many of its coordinates to look at, the first ones
   */
  record Radial(int space, int dimensions) implements KernelRecipe {
    @Override
    public Kernel learn(PoolSample sample) {
      return RadialKernel.learn(space, dimensions, sample.reference());
    }
  }
}
