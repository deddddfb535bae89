package org.cyborgscoring.torch.student;

import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.training.Objective;

/**
 * The head's loss over weighted rows.
 *
 * @param pass takes responses through the network
 * @param head what is learned
 */
record StudentObjective(NetworkPass pass, ScoreHead head) implements Objective<Example> {

  /** All of a response's windows are computed at once, so all of them count. */
  @Override
  public int length(Example example) {
    return pass.sequences().cells(example.response());
  }

  @Override
  public double weight(Example example) {
    return example.weight();
  }

  @Override
  public Tensor loss(List<Example> examples, Parameters parameters, Dropout dropout) {
    int width = head.outputs();
    float[] targets = new float[examples.size() * width];
    float[] weights = new float[examples.size()];
    for (int i = 0; i < weights.length; i++) {
      System.arraycopy(examples.get(i).target(), 0, targets, i * width, width);
      weights[i] = (float) examples.get(i).weight();
    }
    List<Integer> batch = examples.stream().map(Example::response).toList();
    Tensor outputs = pass.outputs(batch, parameters, dropout);
    Tensor losses =
        head.loss(outputs, pass.placed(Tensors.ofFloats(targets, weights.length, width)));
    return losses.mul(pass.placed(Tensors.ofFloats(weights, weights.length))).sum();
  }
}
