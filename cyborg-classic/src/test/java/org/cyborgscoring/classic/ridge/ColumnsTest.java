package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void numbersBucketsFromTheCommonestAndDropsThoseOfASingleText() {
    Columns columns = Columns.of(new int[] {0, 2, 1, 7, 2});

    assertThat(columns.count()).isEqualTo(3);
    assertThat(columns.columnOf(3)).isZero();
    assertThat(columns.columnOf(1)).isEqualTo(1);
    assertThat(columns.columnOf(4)).isEqualTo(2);
    assertThat(columns.columnOf(0)).isEqualTo(-1);
    assertThat(columns.columnOf(2)).isEqualTo(-1);
    assertThat(columns.bucketOf(2)).isEqualTo(4);
  }
}
