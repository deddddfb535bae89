package org.cyborgscoring.classic.ridge;

import java.util.Arrays;
import org.cyborgscoring.classic.Workers;

/**
 * The kernel matrices K = X D Xᵀ + Z S Zᵀ of all lanes, never formed: X holds the n-grams, D a
 * lane's column factors, Z the terms of the surface and S their weights.
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
  private final Workers workers;
  private final float[][] columnSums;
  private final float[][] surfaceSums;
  private final float[] multiples;

  /**
   * A kernel.
   *
   * @param factors D: a factor for every column and lane
   */
  TextKernel(PackedRows rows, Surface surface, float[] factors, Workers workers) {
    this.rows = rows;
    this.surface = surface;
    this.factors = factors;
    this.workers = workers;
    this.columnSums = new float[chunks(rows)][Math.max(1, factors.length)];
    this.surfaceSums = new float[columnSums.length][SurfaceTerms.COUNT * Lanes.COUNT];
    this.multiples = new float[rows.rows() * Lanes.COUNT];
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
    for (int chunk = 1; chunk < chunks; chunk++) {
      for (int k = 0; k < surfaceSums[0].length; k++) {
        surfaceSums[0][k] += surfaceSums[chunk][k];
      }
    }
    surface.weight(surfaceSums[0]);
    return columnSums[0];
  }

  /** The weights of the surface terms: S Zᵀ α of the last {@link #columnSums}. */
  float[] surfaceSums() {
    return surfaceSums[0];
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
    Arrays.fill(surfaceSums[chunk], 0);
    int last = Math.min(rows.rows(), to * PackedRows.PAGE);
    surface.addTo(from * PackedRows.PAGE, last, multiples, surfaceSums[chunk]);
  }

  private void dot(int p, float[] columns, double[] products) {
    PackedPage page = rows.page(p);
    float[] dots = new float[Lanes.COUNT];
    float[] terms = new float[SurfaceTerms.COUNT];
    for (int r = 0; r < page.rows(); r++) {
      int row = p * PackedRows.PAGE + r;
      page.dot(r, columns, dots);
      surface.dot(row, surfaceSums[0], terms, dots);
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        products[row * Lanes.COUNT + lane] = dots[lane];
      }
    }
  }
}
