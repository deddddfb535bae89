package org.cyborgscoring.torch.pretraining;

import java.util.Locale;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.quantization.DecoderMemory;
import org.cyborgscoring.torch.quantization.DecoderTraining;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.training.MachineMemory;

/** The native memory that learning all weights of a decoder takes. */
final class DecoderRoom {
  private static final int MOST_TOKENS = 2048;

  /** A quarter of a gigabyte of logits. */
  private static final int MOST_LOGITS = 1 << 26;

  /** Logits, their logarithms of probabilities, and the gradient of either. */
  private static final int COPIES = 4;

  private DecoderRoom() {}

  /** How many tokens to compute at once, so that logits over a large vocabulary have room. */
  static int tokensAtOnce(DecoderPlan plan) {
    return Math.max(1, Math.min(MOST_TOKENS, MOST_LOGITS / plan.size().vocabulary()));
  }

  /** The memory in bytes. */
  static long bytes(DecoderPlan plan, int tokens, int workers) {
    // All weights are trained as an adapter's are, so none is kept besides.
    DecoderMemory memory =
        DecoderMemory.of(
            new DecoderTraining(
                plan, WeightStorage.FLOAT32, plan.elements(), tokens, workers, false));
    long logits = (long) COPIES * Float.BYTES * workers * tokens * plan.size().vocabulary();
    return memory.total() - memory.weights() + logits;
  }

  /**
   * Refuses what does not fit into this machine.
   *
   * @param tokens the most tokens that a worker computes at once
   * @throws InputException if it does not
   */
  static void requireFits(DecoderPlan plan, int tokens, int workers) {
    long needed = bytes(plan, tokens, workers);
    long there = MachineMemory.ofThisMachine().bytes();
    if (needed > there) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "Pretraining this decoder of %.2f billion weights would take about %.1f GB; this"
                  + " machine has %.1f GB for it. Use a smaller model, fewer --threads (%.1f GB with"
                  + " one), or a machine with more memory.",
              plan.elements() / 1e9,
              needed / 1e9,
              there / 1e9,
              bytes(plan, tokens, 1) / 1e9));
    }
  }
}
