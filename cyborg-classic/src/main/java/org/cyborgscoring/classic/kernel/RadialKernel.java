package org.cyborgscoring.classic.kernel;

import java.util.Arrays;
import org.cyborgscoring.classic.lsa.Traits;

/**
 * exp(−d²/s) of the distance d in the first coordinates of a space; s is the median squared
 * distance between responses of the pool. Its mean over the pool is taken over some of them, so
 * that no response costs more in a large pool.
 */
public final class RadialKernel implements Kernel {
  private final int space;
  private final int dimensions;
  private final double scale;
  private final Anchors sample;

  private RadialKernel(int space, int dimensions, double scale, Anchors sample) {
    this.space = space;
    this.dimensions = dimensions;
    this.scale = scale;
    this.sample = sample;
  }

  /**
   * The kernel, scaled on a sample of a pool.
   *
   * @param space the index of the space
   * @param dimensions how many coordinates to look at; if the space has fewer, all
   */
  public static RadialKernel learn(int space, int dimensions, Anchors sample) {
    int most = Math.min(dimensions, sample.response(0).place(space).length);
    int n = sample.size();
    double[] distances = new double[n * (n - 1) / 2];
    int at = 0;
    for (int i = 0; i < n; i++) {
      double[] row = new Comparison(sample.response(i), sample, i).squaredDistances(space, most);
      System.arraycopy(row, 0, distances, at, i);
      at += i;
    }
    Arrays.sort(distances);
    double median = distances.length == 0 ? 0 : distances[distances.length / 2];
    return new RadialKernel(space, most, median > 0 ? median : 1, sample);
  }

  @Override
  public void compare(Comparison comparison, double[] into) {
    double[] distances = comparison.squaredDistances(space, dimensions);
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
    double[] distances =
        new Comparison(response, sample, sample.size()).squaredDistances(space, dimensions);
    double sum = 0;
    for (double distance : distances) {
      sum += StrictMath.exp(-distance / scale);
    }
    return sum / distances.length;
  }
}
