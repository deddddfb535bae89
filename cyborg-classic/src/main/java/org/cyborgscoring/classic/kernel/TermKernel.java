package org.cyborgscoring.classic.kernel;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.classic.lsa.BlendWeights;
import org.cyborgscoring.classic.lsa.SparseRow;
import org.cyborgscoring.classic.lsa.TermRows;
import org.cyborgscoring.classic.lsa.Traits;

/** The inner product of the terms of a blend of views. */
public final class TermKernel implements Kernel {
  private final BlendWeights blend;
  private final List<double[]> means;

  private TermKernel(BlendWeights blend, List<double[]> means) {
    this.blend = blend;
    this.means = means;
  }

  /**
   * The kernel of a blend, with the mean terms of a pool.
   *
   * @param sizes how many different terms each view has
   */
  public static TermKernel learn(BlendWeights blend, int[] sizes, List<Traits> pool) {
    List<double[]> means = new ArrayList<>();
    for (int p = 0; p < blend.parts(); p++) {
      double[] mean = new double[sizes[blend.view(p)]];
      for (Traits response : pool) {
        TermRows terms = response.terms();
        double factor = blend.factor(terms, p) / pool.size();
        SparseRow row = terms.row(blend.view(p));
        for (int e = 0; e < row.entries(); e++) {
          mean[row.index(e)] += factor * row.value(e);
        }
      }
      means.add(mean);
    }
    return new TermKernel(blend, means);
  }

  @Override
  public void compare(Comparison comparison, double[] into) {
    comparison.clear(into);
    for (int p = 0; p < blend.parts(); p++) {
      double factor = blend.factor(comparison.response().terms(), p);
      double[] products = comparison.products(blend.view(p));
      for (int a = 0; a < products.length; a++) {
        double other = blend.factor(comparison.anchors().response(a).terms(), p);
        into[a] += factor * other * products[a];
      }
    }
  }

  @Override
  public double self(Traits response) {
    double sum = 0;
    for (int p = 0; p < blend.parts(); p++) {
      double length = blend.factor(response.terms(), p) * response.terms().norm(blend.view(p));
      sum += length * length;
    }
    return sum;
  }

  @Override
  public double level(Traits response) {
    double sum = 0;
    for (int p = 0; p < blend.parts(); p++) {
      SparseRow row = response.terms().row(blend.view(p));
      sum += blend.factor(response.terms(), p) * row.dot(means.get(p));
    }
    return sum;
  }
}
