package org.cyborgscoring.torch.text;

import java.util.Arrays;
import java.util.List;

/**
 * The sequences of some responses as one rectangle, row after row, the shorter ones padded at their
 * end. The arrays are the value's own: they are not to be changed.
 *
 * @param ids the token ids, {@code rows × length}
 * @param mask 1 for tokens and 0 for padding, {@code rows × length}
 * @param responseOfRow for each row the place of its response in the batch, 0 and up, not falling;
 *     rows of one response are its windows
 * @param rows the number of sequences
 * @param length the length of the longest
 * @param responses the number of responses
 */
@SuppressWarnings("ArrayRecordComponent") // Large and many: shared, not copied.
public record PaddedBatch(
    long[] ids, long[] mask, int[] responseOfRow, int rows, int length, int responses) {

  /**
   * Makes a batch.
   *
   * @param batch the responses in it
   * @param padId the id that fills up the shorter rows
   */
  public static PaddedBatch of(Sequences sequences, List<Integer> batch, int padId) {
    int rows = 0;
    int length = 0;
    for (int response : batch) {
      rows += sequences.of(response).size();
      length = Math.max(length, sequences.length(response));
    }
    long[] ids = new long[Math.multiplyExact(rows, length)];
    Arrays.fill(ids, padId);
    long[] mask = new long[ids.length];
    int[] responseOfRow = new int[rows];
    int row = 0;
    for (int place = 0; place < batch.size(); place++) {
      for (int[] sequence : sequences.of(batch.get(place))) {
        for (int i = 0; i < sequence.length; i++) {
          ids[row * length + i] = sequence[i];
        }
        Arrays.fill(mask, row * length, row * length + sequence.length, 1);
        responseOfRow[row++] = place;
      }
    }
    return new PaddedBatch(ids, mask, responseOfRow, rows, length, batch.size());
  }

  /** How many tokens the batch has, padding not counted. */
  public long tokens() {
    return Arrays.stream(mask).sum();
  }
}
