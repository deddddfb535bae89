package org.cyborgscoring.classic.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SparseRowsTest {

  @Test
  void findsRowsInEveryPage() {
    SparseRows.Builder builder = new SparseRows.Builder();
    int rows = 2 * SparseRows.PAGE + 5;
    for (int row = 0; row < rows; row++) {
      builder.add(row % 7, row);
      builder.add(6, 1);
      builder.endRow();
    }
    SparseRows matrix = builder.build(7);

    assertThat(matrix.rows()).isEqualTo(rows);
    assertThat(matrix.size()).isEqualTo(2L * rows);
    assertThat(matrix.pages()).hasSize(3);
    int row = SparseRows.PAGE + 3;
    double[] vector = new double[7];
    matrix.addTo(row, 2, vector);
    assertThat(vector[row % 7]).isEqualTo(2.0 * row);
    assertThat(vector[6]).isEqualTo(2);
    assertThat(matrix.dot(row, new double[] {1, 1, 1, 1, 1, 1, 1})).isEqualTo(row + 1.0);
  }

  @Test
  void keepsRowsWithoutValues() {
    SparseRows.Builder builder = new SparseRows.Builder();
    builder.endRow();
    builder.add(1, 3);
    builder.endRow();
    SparseRows matrix = builder.build(2);

    assertThat(matrix.dot(0, new double[] {1, 1})).isZero();
    assertThat(matrix.dot(1, new double[] {1, 1})).isEqualTo(3);
  }

  @Test
  void refusesColumnsBeyondTheLast() {
    SparseRows.Builder builder = new SparseRows.Builder();
    builder.add(5, 1);
    builder.endRow();

    assertThatThrownBy(() -> builder.build(5)).isInstanceOf(IllegalArgumentException.class);
  }
}
