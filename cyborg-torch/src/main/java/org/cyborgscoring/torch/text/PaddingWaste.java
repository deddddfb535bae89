package org.cyborgscoring.torch.text;

import java.util.List;

/**
 * How much of the work on batches goes into padding.
 *
 * @param tokens the tokens in the batches
 * @param cells the tokens with the padding
 */
public record PaddingWaste(long tokens, long cells) {

  /** Adds up the waste of batches, without making them. */
  public static PaddingWaste of(Sequences sequences, List<List<Integer>> batches) {
    long tokens = 0;
    long cells = 0;
    for (List<Integer> batch : batches) {
      long rows = 0;
      int length = 0;
      for (int response : batch) {
        for (int[] sequence : sequences.of(response)) {
          tokens += sequence.length;
          rows++;
        }
        length = Math.max(length, sequences.length(response));
      }
      cells += rows * length;
    }
    return new PaddingWaste(tokens, cells);
  }

  /** The share of padding among all cells, from 0 to below 1; 0 without batches. */
  public double share() {
    return cells == 0 ? 0 : 1 - (double) tokens / cells;
  }
}
