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
  Kernel learn(PoolTraits pool);

  /** Inner products of terms. */
  record Terms(Blend blend) implements KernelRecipe {
    @Override
    public Kernel learn(PoolTraits pool) {
      return TermKernel.learn(
          BlendWeights.learn(blend, pool.terms()), pool.language().sizes(), pool.traits());
    }
  }

  /** Inner products of places in a space. */
  record Linear(Slice slice) implements KernelRecipe {
    @Override
    public Kernel learn(PoolTraits pool) {
      return LinearKernel.learn(slice, pool.traits());
    }
  }

  /** Nearness of places in a space. */
  record Radial(Slice slice) implements KernelRecipe {
    @Override
    public Kernel learn(PoolTraits pool) {
      return RadialKernel.learn(slice, pool.reference());
    }
  }
}
