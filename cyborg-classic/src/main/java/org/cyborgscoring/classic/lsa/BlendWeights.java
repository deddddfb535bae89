package org.cyborgscoring.classic.lsa;

import java.util.List;

/** A {@link Blend}, scaled on the responses of a pool. */
public final class BlendWeights {
  private final Blend blend;
  private final double[] scales;

  private BlendWeights(Blend blend, double[] scales) {
    this.blend = blend;
    this.scales = scales;
  }

  /** Scales a blend on the terms of a pool. */
  public static BlendWeights learn(Blend blend, List<TermRows> pool) {
    double[] scales = new double[blend.parts().size()];
    for (int p = 0; p < scales.length; p++) {
      Blend.Part part = blend.parts().get(p);
      double sum = 0;
      for (TermRows rows : pool) {
        double norm = rows.norm(part.view());
        double length = norm == 0 ? 0 : norm / power(norm, part.power());
        sum += length * length;
      }
      scales[p] = sum == 0 ? 0 : Math.sqrt(part.weight() * pool.size() / sum);
    }
    return new BlendWeights(blend, scales);
  }

  /** The number of views in the blend. */
  public int parts() {
    return scales.length;
  }

  /** The index of the view that is this part of the blend. */
  public int view(int part) {
    return blend.parts().get(part).view();
  }

  /** What to multiply a response's terms in a part with; 0 where it has none. */
  public double factor(TermRows rows, int part) {
    double norm = rows.norm(view(part));
    return norm == 0 ? 0 : scales[part] / power(norm, blend.parts().get(part).power());
  }

  /** The norm to a power; without a logarithm where none is needed. */
  private static double power(double norm, double power) {
    if (power == 1) {
      return norm;
    }
    if (power == 0.5) {
      return Math.sqrt(norm);
    }
    return power == 0 ? 1 : StrictMath.pow(norm, power);
  }
}
