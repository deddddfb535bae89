package org.cyborgscoring.torch.quantization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.training.MachineMemory;

/**
 * The native memory that training a decoder's adapters takes, in bytes, reckoned before it begins.
 *
 * @param weights the frozen weights as they are kept
 * @param unpacked those of them that are unpacked at one time
 * @param adapters the adapters, the best of them, and their gradients of each worker and in sum
 * @param optimizer both moments of the adapters
 * @param activations what the workers keep of a forward pass for the way back
 */
public record DecoderMemory(
    long weights, long unpacked, long adapters, long optimizer, long activations) {

  /** The memory of a training. */
  public static DecoderMemory of(DecoderTraining training) {
    long adapter = Float.BYTES * training.trained();
    return new DecoderMemory(
        training.weightBytes(),
        training.unpackedBytes(),
        (training.workers() + 3L) * adapter,
        2 * adapter,
        training.activationBytes());
  }

  /** All of it. */
  public long total() {
    return weights + unpacked + adapters + optimizer + activations;
  }

  /**
   * The memory for the user, such as {@code 2.9 GB: weights 2.0, unpacked 0.0, adapters 0.1,
   * optimizer 0.1, activations 0.7}.
   */
  public String description() {
    return String.format(
        Locale.ROOT,
        "%.1f GB: weights %.1f, unpacked %.1f, adapters %.1f, optimizer %.1f, activations %.1f",
        gigabytes(total()),
        gigabytes(weights),
        gigabytes(unpacked),
        gigabytes(adapters),
        gigabytes(optimizer),
        gigabytes(activations));
  }

  /**
   * Refuses a training that does not fit.
   *
   * @param memory what this process may take
   * @return the memory that it takes, if it fits
   * @throws InputException if it does not; the message names the options that would
   */
  public static DecoderMemory requireFits(DecoderTraining training, MachineMemory memory) {
    DecoderMemory needed = of(training);
    if (needed.total() <= memory.bytes()) {
      return needed;
    }
    throw new InputException(
        String.format(
            Locale.ROOT,
            "Fine-tuning this model of %.2f billion weights would take about %s; this machine has"
                + " %.1f GB for it. %s",
            training.plan().elements() / 1e9,
            needed.description(),
            gigabytes(memory.bytes()),
            remedies(training, memory)));
  }

  private static String remedies(DecoderTraining training, MachineMemory memory) {
    List<String> fitting = new ArrayList<>();
    for (int workers = training.workers(); workers >= 1; workers /= 2) {
      String threads =
          workers == training.workers()
              ? ""
              : workers == 1 ? ", 1 thread" : ", " + workers + " threads";
      DecoderTraining fewer = training.with(workers);
      add(fitting, "recomputed activations" + threads, fewer.with(training.storage()), memory);
      add(fitting, "weights in bf16" + threads, fewer.with(WeightStorage.BFLOAT16), memory);
      add(fitting, "weights in nf4" + threads, fewer.with(WeightStorage.NF4), memory);
      if (!fitting.isEmpty()) {
        return "It would fit with " + String.join("; or with ", fitting) + ".";
      }
    }
    return "No setting makes it fit; use a smaller model, fewer tokens at once or a larger machine.";
  }

  private static void add(
      List<String> fitting, String name, DecoderTraining other, MachineMemory memory) {
    long total = of(other).total();
    if (total <= memory.bytes()) {
      fitting.add(String.format(Locale.ROOT, "%s (%.1f GB)", name, gigabytes(total)));
    }
  }

  private static double gigabytes(long bytes) {
    return bytes / 1e9;
  }
}
