package org.cyborgscoring.classic.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.lsa.Traits;

/** Several kernels between any response and a set of anchors; immutable. */
public final class KernelSet {
  private static final int ANCHORS_AT_ONCE = 32;

  private final List<CentredKernel> kernels;
  private final Anchors anchors;
  private final double[][] levels;

  /** These kernels with these anchors. */
  public KernelSet(List<CentredKernel> kernels, Anchors anchors, FixedChunks chunks) {
    this.kernels = List.copyOf(kernels);
    this.anchors = anchors;
    this.levels = new double[kernels.size()][anchors.size()];
    chunks.each(
        anchors.size(),
        ANCHORS_AT_ONCE,
        (from, to) -> {
          for (int a = from; a < to; a++) {
            for (int k = 0; k < levels.length; k++) {
              levels[k][a] = kernels.get(k).kernel().level(anchors.response(a));
            }
          }
        });
  }

  /** The number of anchors. */
  public int anchors() {
    return anchors.size();
  }

  /**
   * Every kernel's matrix between the first {@code count} anchors: lower triangles, row after row.
   */
  public List<double[]> triangles(int count, FixedChunks chunks) {
    List<double[]> triangles = new ArrayList<>();
    for (int k = 0; k < levels.length; k++) {
      triangles.add(new double[count * (count + 1) / 2]);
    }
    chunks.each(
        count,
        ANCHORS_AT_ONCE,
        (from, to) -> {
          double[] values = new double[to];
          for (int i = from; i < to; i++) {
            Comparison comparison = new Comparison(anchors.response(i), anchors, i + 1);
            for (int k = 0; k < levels.length; k++) {
              centred(k, comparison, levels[k][i], values);
              System.arraycopy(values, 0, triangles.get(k), i * (i + 1) / 2, i + 1);
            }
          }
        });
    return triangles;
  }

  /**
   * The weighted sum of the kernels' matrices between all anchors.
   *
   * @param weights one for each kernel
   * @return for each anchor its sums with the anchors up to itself
   */
  public double[][] sums(double[] weights, FixedChunks chunks) {
    double[][] sums = new double[anchors.size()][];
    chunks.each(
        anchors.size(),
        ANCHORS_AT_ONCE,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            Comparison comparison = new Comparison(anchors.response(i), anchors, i + 1);
            sums[i] = new double[i + 1];
            double[] values = new double[i + 1];
            for (int k = 0; k < levels.length; k++) {
              centred(k, comparison, levels[k][i], values);
              add(weights[k], values, sums[i]);
            }
          }
        });
    return sums;
  }

  /**
   * The weighted sum of the kernels between a response and every anchor.
   *
   * @param weights one for each kernel
   * @param into takes one sum for each anchor
   * @return the weighted sum of the kernels of the response with itself
   */
  public double sum(Traits response, double[] weights, double[] into) {
    Comparison comparison = new Comparison(response, anchors, anchors.size());
    Arrays.fill(into, 0);
    double[] values = new double[anchors.size()];
    double self = 0;
    for (int k = 0; k < levels.length; k++) {
      double level = kernels.get(k).kernel().level(response);
      centred(k, comparison, level, values);
      add(weights[k], values, into);
      self += weights[k] * kernels.get(k).self(response, level);
    }
    return self;
  }

  private void centred(int k, Comparison comparison, double level, double[] values) {
    CentredKernel kernel = kernels.get(k);
    kernel.kernel().compare(comparison, values);
    for (int a = 0; a < comparison.count(); a++) {
      values[a] = kernel.centre(values[a], level, levels[k][a]);
    }
  }

  private static void add(double weight, double[] values, double[] to) {
    for (int a = 0; a < to.length; a++) {
      to[a] += weight * values[a];
    }
  }
}
