package org.cyborgscoring.torch.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts responses of like length into one batch, so that little of the work is spent on padding. A
 * response that was divided into windows stays in one batch, since its windows are averaged.
 *
 * @param mostTokens the most tokens of a batch, padding included; a response that alone has more
 *     gets a batch of its own
 * @param mostRows the most sequences of a batch; a response with more windows gets a batch of its
 *     own
 */
public record LengthBuckets(int mostTokens, int mostRows) {

  public LengthBuckets {
    if (mostTokens < 1 || mostRows < 1) {
      throw new IllegalArgumentException("mostTokens: " + mostTokens + ", mostRows: " + mostRows);
    }
  }

  /**
   * Batches for scoring: the longest first, so that a lack of memory shows at once.
   *
   * @return the responses of each batch; every response is in one
   */
  public List<List<Integer>> sorted(Sequences sequences) {
    List<Integer> order =
        IntStream.range(0, sequences.responses())
            .boxed()
            .sorted(Comparator.comparingInt(sequences::length).reversed())
            .toList();
    return fill(sequences, order);
  }

  private List<List<Integer>> fill(Sequences sequences, List<Integer> longestFirst) {
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> batch = new ArrayList<>();
    long rows = 0;
    int length = 0;
    for (int response : longestFirst) {
      int more = sequences.of(response).size();
      // Lengths fall, so the first of a batch is as long as the batch.
      if (!batch.isEmpty() && (rows + more > mostRows || (rows + more) * length > mostTokens)) {
        batches.add(List.copyOf(batch));
        batch.clear();
        rows = 0;
      }
      if (batch.isEmpty()) {
        length = sequences.length(response);
      }
      batch.add(response);
      rows += more;
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }
}
