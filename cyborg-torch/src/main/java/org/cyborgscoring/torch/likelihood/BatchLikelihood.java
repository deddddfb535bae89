package org.cyborgscoring.torch.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * Computes a batch of prompts: one pass over the prompts, and, where points have several tokens,
 * one over all of their tree, for which the prompts' keys and values are kept.
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
    int longest = ends.stream().mapToInt(end -> end.length).max().orElse(0);
    int steps = tree.tokens().length;
    try (KeyValueCache cache = cache(ends.size(), start + longest + steps, steps, prefix)) {
      float[][] first =
          logs(DecoderInputs.of(ends, start, DecoderInputs.Padding.RIGHT, device), true, cache);
      float[][] further = new float[0][];
      if (steps > 0) {
        int[] lengths = ends.stream().mapToInt(end -> start + end.length).toArray();
        further =
            logs(
                DecoderInputs.branches(tree.tokens(), tree.parents(), lengths, device),
                false,
                cache);
      }
      double[][] results = new double[ends.size()][];
      for (int row = 0; row < results.length; row++) {
        List<float[]> nodes = new ArrayList<>(List.of(first[row]));
        nodes.addAll(Arrays.asList(further).subList(row * steps, (row + 1) * steps));
        results[row] = tree.sums(nodes.toArray(float[][]::new));
      }
      return results;
    }
  }

  private static @Nullable KeyValueCache cache(
      int rows, int capacity, int steps, @Nullable KeyValueCache prefix) {
    if (prefix != null) {
      return prefix.repeated(rows, capacity);
    }
    return steps > 0 ? new KeyValueCache(capacity) : null;
  }

  /** By slot, of all or of each row's last, the log-probabilities of the tokens asked for. */
  private float[][] logs(DecoderInputs inputs, boolean last, @Nullable KeyValueCache cache) {
    return Scope.get(
        () -> {
          Tensor hidden =
              decoder.hidden(pass, inputs, cache).reshape(-1, decoder.plan().size().hidden());
          Tensor rows = last ? hidden.index_select(0, inputs.lastSlots()) : hidden;
          int[] asked = tree.asked();
          Tensor columns =
              Tensors.ofLongs(Arrays.stream(asked).asLongStream().toArray(), asked.length)
                  .to(device.toTorch(), ScalarType.Long);
          float[][] logs = new float[(int) rows.size(0)][];
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
