package org.cyborgscoring.classic.kernel;

import java.util.Arrays;
import org.cyborgscoring.classic.lsa.Traits;

/**
 * exp(−d²/s) of the distance d by some coordinates of a space; s is the median squared distance
 * between responses of the pool. Its mean over the pool is taken over some of them, so that no
 * response costs more in a large pool.
 */
public final class RadialKernel implements Kernel {
  private final Slice slice;
  private final double scale;
  private final Anchors sample;

  private RadialKernel(Slice slice, double scale, Anchors sample) {
    this.slice = slice;
    this.scale = scale;
    this.sample = sample;
  }

  /** The kernel, scaled on a sample of a pool. */
  public static RadialKernel learn(Slice slice, Anchors sample) {
    int n = sample.size();
    double[] distances = new double[n * (n - 1) / 2];
    for (int i = 0; i < n; i++) {
      double[] row = new Comparison(sample.response(i), sample, i).squaredDistances(slice);
      System.arraycopy(row, 0, distances, i * (i - 1) / 2, i);
    }
    Arrays.sort(distances);
    double median = distances.length == 0 ? 0 : distances[distances.length / 2];
    return new RadialKernel(slice, median > 0 ? median : 1, sample);
  }

  @Override
  public void compare(Comparison comparison, double[] into) {
    double[] distances = comparison.squaredDistances(slice);
    for (int a = 0; a < distances.length; a++) {
      into[a] = StrictMath.exp(-distances[a] / scale);
    }
  }

  @Override
  public double self(Traits response) {
    return 1;
  }

  @Override
  public double level(Traits response) {
    double[] distances = new Comparison(response, sample, sample.size()).squaredDistances(slice);
    double sum = 0;
    for (double squared : distances) {
      sum += StrictMath.exp(-squared / scale);
    }
    return sum / distances.length;
  }
}
