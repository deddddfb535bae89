package org.cyborgscoring.torch.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
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

  /**
   * How many full batches of responses are drawn together and put in order of length: enough that
   * little is padded, few enough that responses of a large set meet different ones in each epoch.
   */
  private static final int POOL = 50;

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

  /**
   * Batches for one epoch of training: responses are drawn at random into pools, batches of like
   * length are made of each pool, and batches come in random order, so that gradients do not follow
   * the lengths.
   *
   * @param random decides all of that; the same state of it gives the same batches
   * @return the responses of each batch; every response is in one
   */
  public List<List<Integer>> shuffled(Sequences sequences, RandomGenerator random) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, sequences.responses()).boxed().toList());
    shuffle(order, random);
    List<List<Integer>> batches = new ArrayList<>();
    int pool = (int) Math.min(order.size(), (long) POOL * mostRows);
    for (int from = 0; from < order.size(); from += pool) {
      List<Integer> drawn = order.subList(from, Math.min(order.size(), from + pool));
      drawn.sort(Comparator.comparingInt(sequences::length).reversed());
      batches.addAll(fill(sequences, drawn));
    }
    shuffle(batches, random);
    return batches;
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

  /** Fisher and Yates; Collections.shuffle takes no RandomGenerator. */
  private static <T> void shuffle(List<T> list, RandomGenerator random) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T moved = list.get(i);
      list.set(i, list.get(j));
      list.set(j, moved);
    }
  }
}
