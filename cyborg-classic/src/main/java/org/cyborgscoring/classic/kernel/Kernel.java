package org.cyborgscoring.classic.kernel;

import org.cyborgscoring.classic.lsa.Traits;

/** Says how alike two responses are: a positive semidefinite function of their traits. */
public sealed interface Kernel permits TermKernel, LinearKernel, RadialKernel {

  /**
   * The kernel between a response and the first anchors.
   *
   * @param into takes one value for each anchor compared; may be longer
   */
  void compare(Comparison comparison, double[] into);

  /** The kernel of a response with itself. */
  double self(Traits response);

  /** The mean of the kernel between a response and those of the pool. */
  double level(Traits response);
}
