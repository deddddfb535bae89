package org.cyborgscoring.classic.ridge;

import java.util.Arrays;
import org.cyborgscoring.classic.Workers;

/**
 * The kernel matrices K = X D Xᵀ + s Z Zᵀ of all lanes, never formed: X holds the n-grams, D a
 * lane's column factors, Z the standardised surface features and s their weight.
 *
 * <p>A product takes two passes over the texts. The first one adds up columns in a fixed number of
 * chunks, each with sums of its own, so that threads change no result.
 */
final class TextKernel implements LaneOperator {
  private static final int MOST_CHUNKS = 16;
  private static final int ROWS_PER_CHUNK = 1024;
  private static final long MOST_SUMS = 32L << 20; // floats, 128 MiB

  private final PackedRows rows;
  private final Surface surface;
  private final float[] factors;
  private final double surfaceWeight;
  private final Workers workers;
  private final float[][] columnSums;
  private final float[] multiples;
  private final double[] surfaceSums;

  /**
   * A kernel.
   *
   * @param factors D: a factor for every column and lane
   */
  TextKernel(
      PackedRows rows, Surface surface, float[] factors, double surfaceWeight, Workers workers) {
    this.rows = rows;
    this.surface = surface;
    this.factors = factors;
    this.surfaceWeight = surfaceWeight;
    this.workers = workers;
    this.columnSums = new float[chunks(rows)][Math.max(1, factors.length)];
    this.multiples = new float[rows.rows() * Lanes.COUNT];
    this.surfaceSums = new double[Surface.WIDTH * Lanes.COUNT];
  }

  /** Depends on the data alone. */
  private static int chunks(PackedRows rows) {
    long fitting = MOST_SUMS / Math.max(1, (long) rows.columns() * Lanes.COUNT);
    long wanted = Math.min(fitting, rows.rows() / ROWS_PER_CHUNK);
    return (int) Math.max(2, Math.min(MOST_CHUNKS, wanted));
  }

  @Override
  public void apply(double[] vectors, double[] products) {
    float[] columns = columnSums(vectors);
    workers.run(rows.pages(), p -> dot(p, columns, products));
  }

  /**
   * The weights of a linear model: D Xᵀ α for every column and lane, in an array of this kernel
   * that the next product overwrites.
   */
  float[] columnSums(double[] vectors) {
    for (int k = 0; k < multiples.length; k++) {
      multiples[k] = (float) vectors[k];
    }
    int chunks = columnSums.length;
    workers.run(chunks, this::sumChunk);
    int columns = rows.columns();
    workers.run(
        MOST_CHUNKS,
        part -> {
          int from = (int) ((long) columns * part / MOST_CHUNKS) * Lanes.COUNT;
          int to = (int) ((long) columns * (part + 1) / MOST_CHUNKS) * Lanes.COUNT;
          for (int k = from; k < to; k++) {
            float sum = 0;
            for (int chunk = 0; chunk < chunks; chunk++) {
              sum += columnSums[chunk][k];
            }
            columnSums[0][k] = sum * factors[k];
          }
        });
    surface.sum(vectors, surfaceWeight, surfaceSums);
    return columnSums[0];
  }

  /** The weights of the surface features: s Zᵀ α of the last {@link #columnSums}. */
  double[] surfaceSums() {
    return surfaceSums;
  }

  private void sumChunk(int chunk) {
    float[] sums = columnSums[chunk];
    Arrays.fill(sums, 0);
    int chunks = columnSums.length;
    int from = (int) ((long) rows.pages() * chunk / chunks);
    int to = (int) ((long) rows.pages() * (chunk + 1) / chunks);
    for (int p = from; p < to; p++) {
      PackedPage page = rows.page(p);
      for (int r = 0; r < page.rows(); r++) {
        page.addTo(r, multiples, (p * PackedRows.PAGE + r) * Lanes.COUNT, sums);
      }
    }
  }

  private void dot(int p, float[] columns, double[] products) {
    PackedPage page = rows.page(p);
    float[] dots = new float[Lanes.COUNT];
    for (int r = 0; r < page.rows(); r++) {
      int row = p * PackedRows.PAGE + r;
      page.dot(r, columns, dots);
      surface.dot(row, surfaceSums, dots, products);
    }
  }
}
