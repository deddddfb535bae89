package org.cyborgscoring.classic.kernel;

import java.util.List;
import org.cyborgscoring.classic.lsa.Traits;

/** The inner product of the first coordinates of a space. */
public final class LinearKernel implements Kernel {
  private final int space;
  private final double[] mean;

  private LinearKernel(int space, double[] mean) {
    this.space = space;
    this.mean = mean;
  }

  /**
   * The kernel, with the mean place of a pool.
   *
   * @param space the index of the space
   * @param dimensions how many coordinates to look at; if the space has fewer, all
   */
  public static LinearKernel learn(int space, int dimensions, List<Traits> pool) {
    double[] mean = new double[Math.min(dimensions, pool.get(0).place(space).length)];
    for (Traits response : pool) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += response.place(space)[d] / (double) pool.size();
      }
    }
    return new LinearKernel(space, mean);
  }

  @Override
  public void compare(Comparison comparison, double[] into) {
    System.arraycopy(comparison.products(space, mean.length), 0, into, 0, comparison.count());
  }

  @Override
  public double self(Traits response) {
    float[] place = response.place(space);
    double sum = 0;
    for (int d = 0; d < mean.length; d++) {
      sum += (double) place[d] * place[d];
    }
    return sum;
  }

  @Override
  public double level(Traits response) {
    float[] place = response.place(space);
    double sum = 0;
    for (int d = 0; d < mean.length; d++) {
      sum += place[d] * mean[d];
    }
    return sum;
  }
}
