package org.cyborgscoring.torch.likelihood;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderInputs;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.KeyValueCache;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.jspecify.annotations.Nullable;

/**
 * Computes a batch of prompts. Where all that points share is one sequence, it is put behind each
 * prompt, and one pass gives everything; where it branches, a second pass over the whole tree
 * follows, for which the prompts' keys and values are kept.
 *
 * @param device where the weights are
 */
record BatchLikelihood(Decoder decoder, DecoderPass pass, ComputeDevice device, PointTree tree) {
  /** The most logits in memory at once, 128 MB, unless a single row has more. */
  private static final int LOGITS = 1 << 25;

  /**
   * The log-probabilities of all points after each prompt.
   *
   * @param ends the prompts, without what the prefix holds
   * @param prefix the keys and values of what they begin with, or null
   * @return [prompts][points]
   */
  double[][] of(List<int[]> ends, @Nullable KeyValueCache prefix) {
    int start = prefix == null ? 0 : prefix.length();
    int[] shared = tree.tokens();
    int behind = tree.branches() ? 0 : shared.length;
    int apart = shared.length - behind;
    List<int[]> sequences =
        ends.stream().map(end -> followed(end, Arrays.copyOf(shared, behind))).toList();
    int longest = sequences.stream().mapToInt(sequence -> sequence.length).max().orElse(0);
    try (KeyValueCache cache = cache(ends.size(), start + longest + apart, apart > 0, prefix)) {
      DecoderInputs inputs =
          DecoderInputs.of(sequences, start, DecoderInputs.Padding.RIGHT, device);
      float[][] first = logs(inputs, slots(ends, longest, 1 + behind), cache);
      float[][] second = new float[0][];
      if (apart > 0) {
        int[] lengths = ends.stream().mapToInt(end -> start + end.length).toArray();
        second =
            logs(
                DecoderInputs.branches(shared, tree.parents(), lengths, device),
                LongStream.range(0, (long) ends.size() * apart).toArray(),
                cache);
      }
      double[][] results = new double[ends.size()][];
      for (int row = 0; row < results.length; row++) {
        results[row] = tree.sums(joined(first, second, row, results.length));
      }
      return results;
    }
  }

  private static int[] followed(int[] tokens, int[] others) {
    return IntStream.concat(Arrays.stream(tokens), Arrays.stream(others)).toArray();
  }

  private static @Nullable KeyValueCache cache(
      int rows, int capacity, boolean goesOn, @Nullable KeyValueCache prefix) {
    if (prefix != null) {
      return prefix.repeated(rows, capacity);
    }
    return goesOn ? new KeyValueCache(capacity) : null;
  }

  /** The slots of each prompt's last token and of those behind it, {@code count} in all. */
  private static long[] slots(List<int[]> ends, int longest, int count) {
    return IntStream.range(0, ends.size())
        .mapToLong(row -> (long) row * longest + ends.get(row).length - 1)
        .flatMap(last -> LongStream.range(last, last + count))
        .toArray();
  }

  /** All that belongs to one of several prompts. */
  private static float[][] joined(float[][] first, float[][] second, int row, int rows) {
    return Stream.of(first, second)
        .flatMap(
            all -> Arrays.stream(all, row * (all.length / rows), (row + 1) * (all.length / rows)))
        .toArray(float[][]::new);
  }

  /** By slot, the log-probabilities of the tokens that the tree asks for. */
  private float[][] logs(DecoderInputs inputs, long[] slots, @Nullable KeyValueCache cache) {
    return Scope.get(
        () -> {
          Tensor rows =
              decoder
                  .hidden(pass, inputs, cache)
                  .reshape(-1, decoder.plan().size().hidden())
                  .index_select(0, longs(slots));
          int[] asked = tree.asked();
          Tensor columns = longs(Arrays.stream(asked).asLongStream().toArray());
          float[][] logs = new float[slots.length][];
          int atOnce = Math.max(1, LOGITS / decoder.plan().size().vocabulary());
          for (int from = 0; from < logs.length; from += atOnce) {
            Tensor some = rows.narrow(0, from, Math.min(atOnce, logs.length - from));
            float[] values = Scope.get(() -> Tensors.floats(logs(some, columns)));
            for (int i = 0; i < values.length / asked.length; i++) {
              logs[from + i] =
                  numbers(Arrays.copyOfRange(values, i * asked.length, (i + 1) * asked.length));
            }
          }
          return logs;
        });
  }

  private Tensor longs(long[] values) {
    return Tensors.ofLongs(values, values.length).to(device.toTorch(), ScalarType.Long);
  }

  private Tensor logs(Tensor rows, Tensor columns) {
    return decoder.logits(pass, rows).log_softmax(1).index_select(1, columns);
  }

  private static float[] numbers(float[] logs) {
    for (float log : logs) {
      if (Float.isNaN(log)) {
        throw new InputException(
            "The model gives no probabilities: its output is not a number. Its weights, or those of"
                + " its adapter, are damaged or too large for single precision; use others.");
      }
    }
    return logs;
  }
}
