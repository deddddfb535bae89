package org.cyborgscoring.classic.lsa;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.classic.text.SurfaceFeatures;
import org.cyborgscoring.classic.text.Words;

/**
 * The space of surface features, standardised over a pool; values beyond four standard deviations
 * count as four, and a feature that is the same everywhere counts nothing.
 */
public final class SurfaceSpace implements Space {
  private static final double MOST = 4;
  private static final double NO_SPREAD = 1e-6;

  private final double[] means;
  private final double[] factors;

  private SurfaceSpace(double[] means, double[] factors) {
    this.means = means;
    this.factors = factors;
  }

  /** Standardises over these texts, of which there is at least one. */
  public static SurfaceSpace learn(List<String> texts) {
    int size = SurfaceFeatures.size();
    double[] sums = new double[size];
    double[] squares = new double[size];
    float[][] values = new float[texts.size()][];
    Words words = new Words();
    SurfaceFeatures surface = new SurfaceFeatures();
    for (int t = 0; t < values.length; t++) {
      values[t] = new float[size];
      surface.measure(texts.get(t), words.read(texts.get(t)), values[t]);
      for (int i = 0; i < size; i++) {
        sums[i] += values[t][i];
      }
    }
    double[] means = Arrays.stream(sums).map(sum -> sum / values.length).toArray();
    for (float[] row : values) {
      for (int i = 0; i < size; i++) {
        squares[i] += (row[i] - means[i]) * (row[i] - means[i]);
      }
    }
    double[] factors = new double[size];
    for (int i = 0; i < size; i++) {
      double deviation = Math.sqrt(squares[i] / values.length);
      factors[i] = deviation > NO_SPREAD ? 1 / deviation : 0;
    }
    return new SurfaceSpace(means, factors);
  }

  @Override
  public float[] place(ReadText text) {
    float[] values = new float[means.length];
    new SurfaceFeatures().measure(text.text(), text.words(), values);
    for (int i = 0; i < values.length; i++) {
      double standard = (values[i] - means[i]) * factors[i];
      values[i] = (float) Math.max(-MOST, Math.min(MOST, standard));
    }
    return values;
  }
}
