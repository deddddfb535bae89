package org.cyborgscoring.classic.ridge;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.cyborgscoring.classic.Workers;
import org.cyborgscoring.classic.text.SurfaceFeatures;

/**
 * The first reading of the training texts: in how many of them each bucket occurs, how long they
 * are, and their surface. It looks at no label.
 */
final class TextSurvey {
  private final int[] documentFrequencies;
  private final double[] meanSquares;
  private final float[] surface;

  private TextSurvey(int[] documentFrequencies, double[] meanSquares, float[] surface) {
    this.documentFrequencies = documentFrequencies;
    this.meanSquares = meanSquares;
    this.surface = surface;
  }

  /** Reads the texts. */
  static TextSurvey of(List<String> texts, FeatureSettings settings, Workers workers, int shares) {
    int blocks = settings.blocks().size();
    int width = SurfaceFeatures.size();
    float[] surface = new float[texts.size() * width];
    double[] squares = new double[texts.size() * blocks];
    int[][] frequencies = new int[shares][];
    workers.run(
        shares,
        share -> {
          // Sums of whole numbers are the same in any order, so a share may be any of the texts.
          int[] seen = new int[settings.buckets()];
          TextReader reader = new TextReader(settings);
          for (int i = share; i < texts.size(); i += shares) {
            reader.read(texts.get(i));
            System.arraycopy(reader.surface(), 0, surface, i * width, width);
            HashedNgrams ngrams = reader.ngrams();
            int[] buckets = ngrams.buckets();
            for (int b = 0; b < blocks; b++) {
              squares[i * blocks + b] = Math.sqrt(ngrams.occurrences(b));
              for (int k = ngrams.start(b); k < ngrams.end(b); k++) {
                seen[buckets[k]]++;
              }
            }
          }
          frequencies[share] = seen;
        });
    return new TextSurvey(sum(frequencies), columnMeans(squares, texts.size(), blocks), surface);
  }

  private static int[] sum(int[][] parts) {
    int[] sum = parts[0];
    for (int p = 1; p < parts.length; p++) {
      Arrays.setAll(sum, addition(sum, parts[p]));
    }
    return sum;
  }

  private static IntUnaryOperator addition(int[] sum, int[] part) {
    return i -> sum[i] + part[i];
  }

  private static double[] columnMeans(double[] values, int rows, int columns) {
    double[] means = new double[columns];
    for (int i = 0; i < values.length; i++) {
      means[i % columns] += values[i];
    }
    for (int c = 0; c < columns; c++) {
      means[c] /= rows;
    }
    return means;
  }

  /** In how many blocks of texts each bucket occurs. */
  int[] documentFrequencies() {
    return documentFrequencies;
  }

  /** The mean squared length of a block over the texts, after {@link RootCounts#blockFactor}. */
  double meanSquare(int block) {
    return meanSquares[block];
  }

  /** The surface features of all texts, by rows. */
  float[] surface() {
    return surface;
  }
}
