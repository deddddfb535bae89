package org.cyborgscoring.torch.quantization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  /** From so many millions of weights on, they are counted in billions. */
  private static final double MILLIONS_SHOWN = 100;

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
   * The memory for the user, such as {@code 2.9 GB of memory (weights 2.0 GB, adapters 140 MB,
   * optimizer 70 MB, activations 700 MB)}.
   */
  public String description() {
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("weights", weights);
    parts.put("unpacked", unpacked);
    parts.put("adapters", adapters);
    parts.put("optimizer", optimizer);
    parts.put("activations", activations);
    return parts.entrySet().stream()
        .filter(part -> part.getValue() > 0)
        .map(part -> part.getKey() + " " + MachineMemory.shown(part.getValue()))
        .collect(Collectors.joining(", ", MachineMemory.shown(total()) + " of memory (", ")"));
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
            "Fine-tuning this model of %s weights would take about %s; this machine has"
                + " %s for it. %s",
            count(training.plan().elements()),
            needed.description(),
            MachineMemory.shown(memory.bytes()),
            remedies(training, memory)));
  }

  /** The mildest changes that fit: other storage, and fewer threads where that is not enough. */
  private static String remedies(DecoderTraining training, MachineMemory memory) {
    for (int workers = training.workers(); workers >= 1; workers /= 2) {
      List<String> fitting = new ArrayList<>();
      for (WeightStorage storage : smaller(training)) {
        DecoderTraining other = training.with(workers).with(storage);
        long total = of(other).total();
        if (total <= memory.bytes()) {
          fitting.add(change(training, other) + " (" + MachineMemory.shown(total) + ")");
        }
      }
      if (!fitting.isEmpty()) {
        return "It would fit with " + String.join("; or with ", fitting) + ".";
      }
    }
    return "No way to keep the weights makes it fit; use a smaller model, a smaller tokens-at-once"
        + " or a larger machine.";
  }

  /** The storage at hand, and those that take less. */
  private static List<WeightStorage> smaller(DecoderTraining training) {
    return Stream.of(training.storage(), WeightStorage.BFLOAT16, WeightStorage.NF4)
        .distinct()
        .filter(other -> other.bytes(training.plan()) <= training.weightBytes())
        .toList();
  }

  /** What the user says to come from one to the other; at least one thing differs. */
  private static String change(DecoderTraining from, DecoderTraining to) {
    List<String> changes = new ArrayList<>();
    if (!to.storage().equals(from.storage())) {
      changes.add("--quantize " + (to.storage().equals(WeightStorage.NF4) ? "nf4" : "bf16"));
    }
    if (!from.recomputed()) {
      changes.add("--teacher-option recompute=true");
    }
    if (to.workers() != from.workers()) {
      changes.add("--threads " + to.workers());
    }
    return String.join(" ", changes);
  }

  private static String count(long weights) {
    return weights < MILLIONS_SHOWN * 1e6
        ? String.format(Locale.ROOT, "%.1f million", weights / 1e6)
        : String.format(Locale.ROOT, "%.2f billion", weights / 1e9);
  }
}
