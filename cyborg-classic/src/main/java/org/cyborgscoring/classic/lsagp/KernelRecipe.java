package org.cyborgscoring.classic.lsagp;

import org.cyborgscoring.classic.kernel.Kernel;
import org.cyborgscoring.classic.kernel.LinearKernel;
import org.cyborgscoring.classic.kernel.RadialKernel;
import org.cyborgscoring.classic.kernel.Slice;
import org.cyborgscoring.classic.kernel.TermKernel;
import org.cyborgscoring.classic.lsa.Blend;
import org.cyborgscoring.classic.lsa.BlendWeights;

/** A kernel before it has seen a pool. */
sealed interface KernelRecipe {

  /** Fits the kernel to a pool. */
  Kernel learn(PoolSample sample);

  /** Inner products of terms. */
  record Terms(Blend blend) implements KernelRecipe {
    @Override
    public Kernel learn(PoolSample sample) {
      return TermKernel.learn(
          BlendWeights.learn(blend, sample.terms()), sample.sizes(), sample.traits());
    }
  }

  /** Inner products of places in a space. */
  record Linear(Slice slice) implements KernelRecipe {
    @Override
    public Kernel learn(PoolSample sample) {
      return LinearKernel.learn(slice, sample.traits());
    }
  }

  /** Nearness of places in a space. */
  record Radial(Slice slice) implements KernelRecipe {
    @Override
    public Kernel learn(PoolSample sample) {
      return RadialKernel.learn(slice, sample.reference());
    }
  }
}
