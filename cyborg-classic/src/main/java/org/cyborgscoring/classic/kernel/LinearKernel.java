package org.cyborgscoring.classic.kernel;

import java.util.List;
import org.cyborgscoring.classic.lsa.Traits;

/** The inner product of some coordinates of a space. */
public final class LinearKernel implements Kernel {
  private final Slice slice;
  private final double[] mean;

  private LinearKernel(Slice slice, double[] mean) {
    this.slice = slice;
    this.mean = mean;
  }

  /** The kernel, with the mean place of a pool. */
  public static LinearKernel learn(Slice slice, List<Traits> pool) {
    int end = slice.end(pool.get(0).place(slice.space()));
    double[] mean = new double[end - slice.from()];
    for (Traits response : pool) {
      float[] place = response.place(slice.space());
      for (int d = 0; d < mean.length; d++) {
        mean[d] += place[slice.from() + d] / (double) pool.size();
      }
    }
    return new LinearKernel(slice, mean);
  }

  @Override
  public void compare(Comparison comparison, double[] into) {
    System.arraycopy(comparison.products(slice), 0, into, 0, comparison.count());
  }

  @Override
  public double self(Traits response) {
    float[] place = response.place(slice.space());
    double sum = 0;
    for (int d = slice.from(); d < slice.from() + mean.length; d++) {
      sum += (double) place[d] * place[d];
    }
    return sum;
  }

  @Override
  public double level(Traits response) {
    float[] place = response.place(slice.space());
    double sum = 0;
    for (int d = 0; d < mean.length; d++) {
      sum += place[slice.from() + d] * mean[d];
    }
    return sum;
  }
}
