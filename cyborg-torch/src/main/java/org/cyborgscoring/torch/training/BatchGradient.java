package org.cyborgscoring.torch.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;

/**
 * Computes the gradient of a batch: the batch is divided into parts, several threads compute the
 * parts' gradients over the same parameters, and these are added.
 *
 * <p>The parts depend on the batch and on the tokens of a part, they are added in their order, and
 * the random numbers of dropout belong to the part: the number of threads changes no bit.
 *
 * @param <E> an example
 */
final class BatchGradient<E> {
  private final Objective<E> objective;
  private final Parameters parameters;
  private final GradientWorkers workers;
  private final int tokensAtOnce;
  private final Tensor[] trained;
  private final List<Slice> slices;

  /**
   * Gradients for the parameters that require them.
   *
   * @param tokensAtOnce the most tokens of a part
   */
  BatchGradient(
      Objective<E> objective, Parameters parameters, GradientWorkers workers, int tokensAtOnce) {
    this.objective = objective;
    this.parameters = parameters;
    this.workers = workers;
    this.tokensAtOnce = tokensAtOnce;
    Collection<Tensor> tensors = parameters.trained().values();
    trained = tensors.toArray(new Tensor[0]);
    slices = Slice.of(tensors);
  }

  /**
   * What a batch gives.
   *
   * @param loss the sum of weight times loss
   * @param weight the sum of the weights
   * @param norm the norm of the gradient of {@code loss}
   * @param gradients that gradient, one for each parameter that is trained
   */
  record Sum(double loss, double weight, double norm, Gradients gradients)
      implements AutoCloseable {
    @Override
    public void close() {
      gradients.close();
    }
  }

  /**
   * The gradient of a batch.
   *
   * @param batch at least one example
   * @param seed decides what dropout leaves out
   */
  Sum of(List<E> batch, long seed) {
    List<List<E>> parts = Parts.of(batch, objective::length, tokensAtOnce);
    double[] losses = new double[parts.size()];
    GradientSum sum = new GradientSum(parts.size(), workers.threads(), slices);
    try {
      workers.run(parts.size(), part -> losses[part] = compute(part, parts.get(part), seed, sum));
      List<Gradients> terms = new ArrayList<>(sum.terms());
      double norm = addAndMeasure(terms);
      terms.subList(1, terms.size()).forEach(Gradients::close);
      double loss = 0;
      for (double partLoss : losses) {
        loss += partLoss;
      }
      double weight = batch.stream().mapToDouble(objective::weight).sum();
      return new Sum(loss, weight, norm, terms.get(0));
    } catch (RuntimeException | Error e) {
      sum.terms().forEach(Gradients::close);
      throw e;
    }
  }

  private double compute(int part, List<E> examples, long seed, GradientSum sum) {
    try {
      GradMode.set_enabled(true);
      Dropout dropout = Dropout.seeded(mixed(seed + part));
      Tensor loss = objective.loss(examples, parameters, dropout);
      TensorVector gradients =
          torch.grad(
              new TensorVector(loss),
              new TensorVector(trained),
              new TensorVector(),
              new BoolOptional(false),
              false,
              true);
      GradMode.set_enabled(false);
      sum.put(part, Gradients.of(gradients));
      return loss.item_double();
    } catch (RuntimeException | Error e) {
      sum.fail();
      throw e;
    } finally {
      GradMode.set_enabled(false);
    }
  }

  /**
   * Adds all terms to the first.
   *
   * @return the norm of the sum
   */
  private double addAndMeasure(List<Gradients> terms) {
    Gradients first = terms.get(0);
    List<Gradients> others = terms.subList(1, terms.size());
    first.adopt(others);
    return Scope.get(
        () -> {
          Tensor squares = torch.zeros(slices.size()).to(trained[0].device(), ScalarType.Double);
          Slice.forEach(
              slices,
              workers,
              (number, slice) -> {
                first.add(slice, others);
                Tensor all = first.of(slice.parameter());
                if (all != null) {
                  Tensor part = slice.of(all);
                  squares.select(0, number).copy_(part.dot(part));
                }
              });
          return StrictMath.sqrt(squares.sum().item_double());
        });
  }

  /** The finalizer of SplitMix64 (Steele, Lea &amp; Flood 2014): near seeds become far ones. */
  private static long mixed(long seed) {
    long z = seed * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
