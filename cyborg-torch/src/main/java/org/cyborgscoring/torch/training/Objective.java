package org.cyborgscoring.torch.training;

import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;

/**
 * What training makes small.
 *
 * @param <E> an example, in Java's memory
 */
public interface Objective<E> {

  /** The number of tokens of an example; those of like length are computed together. */
  int length(E example);

  /** How much an example counts; finite and above 0. */
  double weight(E example);

  /**
   * The loss of some examples. May be called from several threads at once, each with a scope of its
   * own.
   *
   * @param examples at least one, of like length
   * @param dropout what this pass leaves out
   * @return the sum of weight times loss over the examples, a single number that gradients flow
   *     from; the step divides it by the weight of the whole batch
   */
  Tensor loss(List<E> examples, Parameters parameters, Dropout dropout);
}
