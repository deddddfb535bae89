package org.cyborgscoring.torch.pretraining;

import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.training.Objective;

/**
 * Learning to say what some tokens of a text are. An example is a sequence of token ids, its weight
 * the tokens that are predicted in it.
 */
interface TokenPrediction extends Objective<int[]> {

  /**
   * The loss of every token that is predicted in some examples: the negative logarithm of its
   * probability.
   *
   * @param choice chooses the tokens, where they are chosen at random
   * @param dropout what the model leaves out
   * @return [predicted tokens]
   */
  Tensor losses(List<int[]> examples, Parameters parameters, Dropout choice, Dropout dropout);

  @Override
  default Tensor loss(List<int[]> examples, Parameters parameters, Dropout dropout) {
    return losses(examples, parameters, dropout, dropout).sum();
  }
}
