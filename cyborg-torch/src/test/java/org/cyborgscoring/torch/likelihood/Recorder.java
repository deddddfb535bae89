package org.cyborgscoring.torch.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** Notes what it is told, and wants the batches that have a certain prompt. */
class Recorder implements PointLikelihood.Listener {
  final List<Integer> asked = new ArrayList<>();
  final Map<Integer, double[]> computed = new ConcurrentHashMap<>();
  private final IntPredicate unknown;

  Recorder(IntPredicate unknown) {
    this.unknown = unknown;
  }

  @Override
  public boolean wanted(int[] prompts) {
    Arrays.stream(prompts).forEach(asked::add);
    return Arrays.stream(prompts).allMatch(unknown);
  }

  @Override
  public void computed(int[] prompts, double[][] logProbabilities) {
    for (int i = 0; i < prompts.length; i++) {
      computed.put(prompts[i], logProbabilities[i]);
    }
  }
}
