package org.cyborgscoring.torch.finetuning;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Tensors;

/**
 * The score tokens of a batch of examples, padded on the right: after which slots they are to be
 * predicted, and how much each counts.
 *
 * @param slots counted row after row, [n]
 * @param rows of each target its place among the slots, [m]
 * @param tokens the targets, [m]
 * @param weights [m]
 */
record ScoreTargets(Tensor slots, Tensor rows, Tensor tokens, Tensor weights) {

  static ScoreTargets of(List<ScoreExample> examples, long length, ComputeDevice device) {
    List<Long> slots = new ArrayList<>();
    List<Long> rows = new ArrayList<>();
    List<Long> tokens = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int row = 0; row < examples.size(); row++) {
      ScoreExample example = examples.get(row);
      int end = example.tokens().length;
      for (int next = example.prompt(); next < end; next++) {
        rows.add((long) slots.size());
        tokens.add((long) example.tokens()[next]);
        weights.add(example.weight());
        slots.add(row * length + next - 1);
      }
      for (int i = 0; i < example.last().length; i++) {
        rows.add((long) slots.size());
        tokens.add((long) example.last()[i]);
        weights.add(example.weights()[i]);
      }
      slots.add(row * length + end - 1);
    }
    float[] factors = new float[weights.size()];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = weights.get(i).floatValue();
    }
    return new ScoreTargets(
        longs(slots, device),
        longs(rows, device),
        longs(tokens, device),
        on(device, Tensors.ofFloats(factors, factors.length)));
  }

  private static Tensor longs(List<Long> values, ComputeDevice device) {
    long[] array = values.stream().mapToLong(Long::longValue).toArray();
    return on(device, Tensors.ofLongs(array, array.length));
  }

  private static Tensor on(ComputeDevice device, Tensor tensor) {
    return device.isCpu() ? tensor : tensor.to(device.toTorch(), tensor.scalar_type());
  }

  /**
   * The sum of weight times cross-entropy over all targets, over the full vocabulary.
   *
   * @param logits after the slots, [n, vocabulary]
   */
  Tensor loss(Tensor logits) {
    Tensor flat = logits.log_softmax(1).view(-1);
    Tensor places = rows.mul(new Scalar(logits.size(1))).add(tokens);
    return flat.index_select(0, places).mul(weights).sum().neg();
  }
}
