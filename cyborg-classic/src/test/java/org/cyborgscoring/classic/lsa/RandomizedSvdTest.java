package org.cyborgscoring.classic.lsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.text.SparseRows;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.api.Test;

class RandomizedSvdTest {
  private static final int ROWS = 80;
  private static final int COLUMNS = 50;
  private static final int RANK = 5;

  private final DMatrixRMaj dense = new DMatrixRMaj(ROWS, COLUMNS);
  private final SparseRows sparse = fill();

  /** A sparse matrix with a few strong directions and some noise. */
  private SparseRows fill() {
    SplittableRandom random = new SplittableRandom(1);
    SparseRows.Builder builder = new SparseRows.Builder();
    for (int r = 0; r < ROWS; r++) {
      for (int c = 0; c < COLUMNS; c++) {
        boolean together = r % 7 == c % 7;
        if (random.nextDouble() < (together ? 0.8 : 0.1)) {
          float value =
              (float) ((together ? 3.0 - (r % 7) * 0.3 : 0.2) + 0.1 * random.nextDouble());
          dense.set(r, c, value);
          builder.add(c, value);
        }
      }
      builder.endRow();
    }
    return builder.build(COLUMNS);
  }

  private SingularVectors decompose(int threads) {
    return new RandomizedSvd(RANK, 10, 6)
        .of(sparse, new SplittableRandom(2), new FixedChunks(threads));
  }

  @Test
  void findsTheLeadingSingularValuesAndVectors() {
    SingularValueDecomposition_F64<DMatrixRMaj> exact =
        DecompositionFactory_DDRM.svd(ROWS, COLUMNS, false, true, true);
    assertThat(exact.decompose(dense.copy())).isTrue();
    DMatrixRMaj transposed = exact.getV(null, true);
    Integer[] order = new Integer[COLUMNS];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) -> Double.compare(exact.getSingularValues()[b], exact.getSingularValues()[a]));

    SingularVectors found = decompose(1);

    for (int v = 0; v < RANK; v++) {
      double value = exact.getSingularValues()[order[v]];
      assertThat(found.values()[v]).isCloseTo(value, within(1e-4 * value));
      double cosine = 0;
      for (int c = 0; c < COLUMNS; c++) {
        cosine += found.entry(c, v) * transposed.get(order[v], c);
      }
      assertThat(Math.abs(cosine)).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void givesTheSameBitsOnAnyNumberOfThreads() {
    SingularVectors one = decompose(1);
    SingularVectors three = decompose(3);

    assertThat(three.values()).isEqualTo(one.values());
    for (int c = 0; c < COLUMNS; c++) {
      for (int v = 0; v < RANK; v++) {
        assertThat(three.entry(c, v)).isEqualTo(one.entry(c, v));
      }
    }
  }

  @Test
  void findsNoMoreVectorsThanTheMatrixHas() {
    SparseRows.Builder builder = new SparseRows.Builder();
    for (int r = 0; r < 20; r++) {
      builder.add(0, 1);
      builder.add(3, 2);
      builder.endRow();
    }

    SingularVectors found =
        new RandomizedSvd(5, 5, 3)
            .of(builder.build(6), new SplittableRandom(3), new FixedChunks(1));

    assertThat(found.rank()).isEqualTo(1);
    assertThat(found.values()[0]).isCloseTo(10, within(1e-4));
  }

  @Test
  void findsNothingInAnEmptyMatrix() {
    SparseRows.Builder builder = new SparseRows.Builder();
    builder.endRow();

    SingularVectors found =
        new RandomizedSvd(5, 5, 3)
            .of(builder.build(0), new SplittableRandom(3), new FixedChunks(1));

    assertThat(found.rank()).isZero();
  }
}
