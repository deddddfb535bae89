package org.cyborgscoring.torch.decoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;

/**
 * Continues texts with the most probable token, again and again.
 *
 * @param decoder the decoder
 * @param pass with what it computes
 * @param device where its weights are
 */
public record GreedyContinuation(Decoder decoder, DecoderPass pass, ComputeDevice device) {

  /**
   * Continues sequences, all at once.
   *
   * @param prompts at least one, each of at least one token
   * @param most the most tokens to add to each
   * @param ends tokens after which a sequence is not continued
   * @return what was added to each, the end included
   */
  public List<int[]> of(List<int[]> prompts, int most, Set<Integer> ends) {
    int rows = prompts.size();
    int longest = prompts.stream().mapToInt(prompt -> prompt.length).max().orElse(0);
    int[][] added = new int[rows][most];
    int[] lengths = new int[rows];
    boolean[] ended = new boolean[rows];
    try (KeyValueCache cache = new KeyValueCache(longest + most)) {
      int[] next = first(prompts, cache);
      for (int step = 0; step < most; step++) {
        for (int row = 0; row < rows; row++) {
          if (!ended[row]) {
            added[row][lengths[row]++] = next[row];
            ended[row] = ends.contains(next[row]);
          }
        }
        if (step == most - 1 || allTrue(ended)) {
          break;
        }
        next = further(prompts, next, step, cache);
      }
    }
    List<int[]> continuations = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      continuations.add(Arrays.copyOf(added[row], lengths[row]));
    }
    return continuations;
  }

  private static boolean allTrue(boolean[] values) {
    for (boolean value : values) {
      if (!value) {
        return false;
      }
    }
    return true;
  }

  private int[] first(List<int[]> prompts, KeyValueCache cache) {
    return Scope.get(
        () -> best(DecoderInputs.of(prompts, DecoderInputs.Padding.LEFT, device), cache));
  }

  private int[] further(List<int[]> prompts, int[] tokens, int step, KeyValueCache cache) {
    int rows = tokens.length;
    long[] ids = Arrays.stream(tokens).asLongStream().toArray();
    long[] positions = prompts.stream().mapToLong(prompt -> prompt.length + step).toArray();
    long[] ones = new long[rows];
    Arrays.fill(ones, 1);
    return Scope.get(
        () ->
            best(
                new DecoderInputs(
                        Tensors.ofLongs(ids, rows, 1),
                        Tensors.ofLongs(positions, rows, 1),
                        Tensors.ofLongs(ones, rows, 1),
                        false)
                    .on(device),
                cache));
  }

  private int[] best(DecoderInputs inputs, KeyValueCache cache) {
    Tensor hidden = decoder.hidden(pass, inputs, cache);
    Tensor logits = decoder.logits(pass, hidden, inputs.lastSlots());
    Tensor best = logits.argmax(new LongOptional(1), false).cpu();
    int[] tokens = new int[(int) best.numel()];
    for (int row = 0; row < tokens.length; row++) {
      tokens[row] = (int) best.select(0, row).item_long();
    }
    return tokens;
  }
}
