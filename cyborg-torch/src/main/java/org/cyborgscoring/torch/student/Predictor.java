package org.cyborgscoring.torch.student;

import java.util.List;
import org.bytedeco.pytorch.GradMode;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.text.LengthBuckets;
import org.cyborgscoring.torch.training.GradientWorkers;

/**
 * Gives what a network says of responses, those of like length computed together.
 *
 * <p>Outputs are rounded to a grid of 2⁻¹³. Which responses are computed together changes the order
 * of additions and so the last bits of a float; what is rounded is the same but for the rare number
 * that lies at the edge between two places of the grid.
 */
final class Predictor {
  private static final LengthBuckets BUCKETS = new LengthBuckets(4096, 64);

  /** Outputs are rounded to multiples of 1 / GRID. */
  static final double GRID = 1 << 13;

  private Predictor() {}

  /**
   * The outputs for all responses, computed by the calling thread.
   *
   * @return the outputs of each response
   */
  static float[][] predict(NetworkPass pass, Parameters parameters) {
    LibTorch.startThread();
    float[][] outputs = new float[pass.sequences().responses()][];
    boolean recording = GradMode.is_enabled();
    GradMode.set_enabled(false);
    try {
      for (List<Integer> batch : BUCKETS.sorted(pass.sequences())) {
        Scope.run(() -> compute(pass, parameters, batch, outputs));
      }
    } finally {
      GradMode.set_enabled(recording);
    }
    return outputs;
  }

  /** The same outputs, computed by several threads. */
  static float[][] predict(NetworkPass pass, Parameters parameters, GradientWorkers workers) {
    float[][] outputs = new float[pass.sequences().responses()][];
    List<List<Integer>> batches = BUCKETS.sorted(pass.sequences());
    workers.run(batches.size(), i -> compute(pass, parameters, batches.get(i), outputs));
    return outputs;
  }

  private static void compute(
      NetworkPass pass, Parameters parameters, List<Integer> batch, float[][] into) {
    float[] values = Tensors.floats(pass.outputs(batch, parameters, Dropout.NONE));
    int width = values.length / batch.size();
    for (int i = 0; i < batch.size(); i++) {
      float[] row = new float[width];
      for (int k = 0; k < width; k++) {
        row[k] = (float) (Math.rint(values[i * width + k] * GRID) / GRID);
      }
      into[batch.get(i)] = row;
    }
  }
}
