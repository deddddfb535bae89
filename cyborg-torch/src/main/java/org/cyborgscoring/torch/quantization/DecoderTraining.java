package org.cyborgscoring.torch.quantization;

import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.DecoderSize;
import org.cyborgscoring.torch.decoder.LayerPlan;
import org.cyborgscoring.torch.decoder.Projection;

/**
 * What decides how much memory the training of a decoder's adapters takes.
 *
 * @param plan the decoder
 * @param storage how its frozen weights are kept
 * @param trained the number of the adapters' weights
 * @param tokensAtOnce the most tokens that a worker computes at once, padding included
 * @param workers how many threads compute
 * @param recomputed whether activations are computed again on the way back
 */
public record DecoderTraining(
    DecoderPlan plan,
    WeightStorage storage,
    long trained,
    int tokensAtOnce,
    int workers,
    boolean recomputed) {

  /** The same with weights kept otherwise and activations recomputed, which packed weights need. */
  DecoderTraining with(WeightStorage other) {
    return new DecoderTraining(plan, other, trained, tokensAtOnce, workers, true);
  }

  /** The same with other workers. */
  DecoderTraining with(int otherWorkers) {
    return new DecoderTraining(plan, storage, trained, tokensAtOnce, otherWorkers, recomputed);
  }

  /** What the frozen weights take. */
  long weightBytes() {
    return storage.bytes(plan);
  }

  /**
   * What unpacked weights take: those of one layer at a time or of the head, or of all layers where
   * activations, and with them what they came from, are kept.
   */
  long unpackedBytes() {
    boolean layersPacked = storage.layers() != WeightFormat.FLOAT32;
    long all = 0;
    long largest = 0;
    for (LayerPlan layer : plan.layers()) {
      long elements = 0;
      for (Projection projection : layer.projections()) {
        elements += (long) projection.in() * projection.out();
      }
      all += elements;
      largest = Math.max(largest, elements);
    }
    long head =
        storage.tables() == WeightFormat.FLOAT32 ? 0 : (long) plan.head().in() * plan.head().out();
    long layers = !layersPacked ? 0 : recomputed ? largest : all;
    return (long) Float.BYTES * workers * (recomputed ? Math.max(layers, head) : layers + head);
  }

  /**
   * What passes keep for the way back. A layer keeps of each token its input, both normalised
   * inputs, queries, keys and values, what attention gives before and after it is put side by side,
   * the sum, and four times the width of the feed-forward network; with dropout a copy of the input
   * of each adapted layer, which is counted in any case.
   */
  long activationBytes() {
    DecoderSize size = plan.size();
    long hidden = size.hidden();
    long queries = (long) size.heads() * size.headSize();
    long keys = (long) size.keyValueHeads() * size.headSize();
    long wide = size.intermediate();
    long kept = 4 * hidden + 3 * queries + 2 * keys + 4 * wide;
    long dropped = 5 * hidden + queries + wide;
    long layer = Float.BYTES * (kept + dropped) + dropped;
    // On the way back, the layer at hand needs about as much again.
    long atOnce = recomputed ? 2 : size.layers() + 1L;
    long entering = Float.BYTES * hidden * (size.layers() + 2L);
    return workers * (long) tokensAtOnce * (atOnce * layer + entering);
  }
}
