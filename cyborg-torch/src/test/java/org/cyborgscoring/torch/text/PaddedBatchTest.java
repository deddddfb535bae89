package org.cyborgscoring.torch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaddedBatchTest {

  @Test
  void padsShorterRowsAtTheirEnd() {
    List<TokenIds> responses =
        List.of(
            new TokenIds(new int[] {5}, 0),
            new TokenIds(new int[] {6, 7, 8, 9}, 0),
            new TokenIds(new int[0], 0));
    Sequences sequences =
        Sequences.of(responses, new Frame(new int[] {1}, new int[] {2}), new Windows(0), 5);

    PaddedBatch batch = PaddedBatch.of(sequences, List.of(2, 1, 0), 99);

    assertThat(sequences.count()).isEqualTo(4);
    assertThat(batch.rows()).isEqualTo(4);
    assertThat(batch.length()).isEqualTo(5);
    assertThat(batch.responses()).isEqualTo(3);
    assertThat(batch.responseOfRow()).containsExactly(0, 1, 1, 2);
    assertThat(batch.ids())
        .containsExactly(1, 2, 99, 99, 99, 1, 6, 7, 8, 2, 1, 7, 8, 9, 2, 1, 5, 2, 99, 99);
    assertThat(batch.mask())
        .containsExactly(1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0);
    assertThat(batch.tokens()).isEqualTo(15);
    assertThat(sequences.length(1)).isEqualTo(5);
    assertThat(sequences.cells(1)).isEqualTo(10);
  }
}
