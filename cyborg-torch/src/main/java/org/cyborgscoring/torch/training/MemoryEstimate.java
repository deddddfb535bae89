package org.cyborgscoring.torch.training;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.encoder.EncoderSize;
import org.cyborgscoring.torch.libtorch.Parameters;

/**
 * The native memory that a training takes, in bytes, reckoned before it begins.
 *
 * @param weights the model's parameters
 * @param gradients of each worker, and their sum
 * @param moments of the optimizer
 * @param activations what the workers keep of a forward pass for the backward pass
 * @param best a copy of the best parameters
 */
public record MemoryEstimate(
    long weights, long gradients, long moments, long activations, long best) {

  /**
   * What takes memory in a model.
   *
   * @param elements the number of all its parameters' elements
   * @param trained the number of those that are trained
   * @param bytesOfToken what is kept of a forward pass for each token
   */
  public record Model(long elements, long trained, long bytesOfToken) {

    /** An encoder, whose parameters that require gradients are trained. */
    public static Model of(EncoderSize size, Parameters parameters) {
      long all = parameters.all().values().stream().mapToLong(Tensor::numel).sum();
      long trained = parameters.trained().values().stream().mapToLong(Tensor::numel).sum();
      return new Model(all, trained, bytesOfToken(size));
    }

    /**
     * A layer keeps its input, queries, keys, values, what attention gives, both sums and the
     * output of the first normalisation, each of the hidden size; both sides of the activation; and
     * a byte for each element that dropout decides on. Backward, a layer needs about twice its
     * feed-forward width besides.
     */
    private static long bytesOfToken(EncoderSize size) {
      long hidden = size.hidden();
      long wide = size.intermediate();
      long layer = Float.BYTES * (8 * hidden + 2 * wide) + 2 * hidden;
      return size.layers() * layer + Float.BYTES * (4 * hidden + 2 * wide);
    }
  }

  /**
   * The estimate for a training.
   *
   * @param tokensAtOnce the most tokens that a worker computes at once
   * @param longest the tokens of the longest example, which is computed at once in any case
   * @param workers how many threads compute
   */
  public static MemoryEstimate of(Model model, int tokensAtOnce, int longest, int workers) {
    long trained = Float.BYTES * model.trained();
    return new MemoryEstimate(
        Float.BYTES * model.elements(),
        (workers + 1) * trained,
        2 * trained,
        (long) workers * Math.max(tokensAtOnce, longest) * model.bytesOfToken(),
        trained);
  }

  /** All of it. */
  public long total() {
    return weights + gradients + moments + activations + best;
  }

  /**
   * The estimate for the user, such as {@code 1.9 GB of memory (weights 440 MB, gradients 880 MB,
   * optimizer 880 MB, activations 300 MB, best weights 440 MB)}.
   */
  public String description() {
    return "%s of memory (weights %s, gradients %s, optimizer %s, activations %s, best weights %s)"
        .formatted(
            MachineMemory.shown(total()),
            MachineMemory.shown(weights),
            MachineMemory.shown(gradients),
            MachineMemory.shown(moments),
            MachineMemory.shown(activations),
            MachineMemory.shown(best));
  }

  /**
   * Refuses a training that does not fit into memory.
   *
   * @param model what is to be trained
   * @param tokensAtOnce as in {@link #of}, as are the others
   * @param memory what this process may take
   * @return the estimate, if it fits
   * @throws InputException if it does not; the message names settings that would, if there are any
   */
  public static MemoryEstimate requireFits(
      Model model, int tokensAtOnce, int longest, int workers, MachineMemory memory) {
    MemoryEstimate estimate = of(model, tokensAtOnce, longest, workers);
    if (estimate.total() <= memory.bytes()) {
      return estimate;
    }
    throw new InputException(
        "Training would take about %s; this machine has %s for it. %s"
            .formatted(
                estimate.description(),
                MachineMemory.shown(memory.bytes()),
                remedy(model, tokensAtOnce, longest, workers, memory)));
  }

  /** The mildest change that fits: fewer tokens at once, then fewer threads, then both. */
  private static String remedy(
      Model model, int tokensAtOnce, int longest, int workers, MachineMemory memory) {
    for (int threads = workers; threads >= 1; threads = threads / 2) {
      for (int tokens = Math.max(tokensAtOnce, longest); ; tokens = Math.max(tokens / 2, longest)) {
        if (of(model, tokens, longest, threads).total() <= memory.bytes()) {
          return "It fits with " + change(tokens, tokensAtOnce, threads, workers) + ".";
        }
        if (tokens == longest) {
          break;
        }
      }
    }
    return "No setting makes it fit; use a smaller model, shorter responses or a larger machine.";
  }

  private static String change(int tokens, int tokensAtOnce, int threads, int workers) {
    List<String> changes = new ArrayList<>();
    if (tokens < tokensAtOnce) {
      changes.add(tokens + " tokens at once");
    }
    if (threads < workers) {
      changes.add(threads == 1 ? "1 thread" : threads + " threads");
    }
    return String.join(" and ", changes);
  }
}
