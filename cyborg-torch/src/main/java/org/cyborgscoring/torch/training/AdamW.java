package org.cyborgscoring.torch.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.libtorch.Scope;

/**
 * Adam with decoupled weight decay (Loshchilov &amp; Hutter 2019), in place.
 *
 * <p>The parameters are worked on in slices that do not depend on the number of threads, each by
 * one thread, so that threads change no bit. The moments are 32-bit floats in native memory, freed
 * when closed.
 */
public final class AdamW implements AutoCloseable {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPS = 1e-8;

  private final List<String> names;
  private final List<Tensor> parameters = new ArrayList<>();
  private final List<Tensor> first = new ArrayList<>();
  private final List<Tensor> second = new ArrayList<>();
  private final double[] decay;
  private final List<Slice> slices;
  private long steps;

  /**
   * An optimizer that has made no step. It decays matrices alone: biases and the scales of
   * normalisation are left out.
   *
   * @param parameters what to optimize, contiguous, by name; stays its owner's
   * @param weightDecay at least 0; a step takes this times the learning rate off a weight
   */
  public AdamW(Map<String, Tensor> parameters, double weightDecay) {
    this(parameters, weightDecay, parameter -> parameter.dim() > 1);
  }

  /**
   * An optimizer that has made no step.
   *
   * @param decayed which parameters decay
   */
  public AdamW(Map<String, Tensor> parameters, double weightDecay, Predicate<Tensor> decayed) {
    names = List.copyOf(parameters.keySet());
    decay = new double[names.size()];
    Scope.run(
        () -> {
          for (Tensor parameter : parameters.values()) {
            if (!parameter.is_contiguous()) {
              throw new IllegalArgumentException("A parameter is not contiguous.");
            }
            decay[this.parameters.size()] = decayed.test(parameter) ? weightDecay : 0;
            Tensor flat = parameter.detach().view(-1);
            own(this.parameters, flat);
            own(first, torch.zeros_like(flat));
            own(second, torch.zeros_like(flat));
          }
        });
    slices = Slice.of(this.parameters);
  }

  private static void own(List<Tensor> list, Tensor tensor) {
    tensor.retainReference();
    list.add(tensor);
  }

  /** How many steps were made. */
  public long steps() {
    return steps;
  }

  /**
   * Changes the parameters by one step.
   *
   * @param gradients one for each parameter, flat; a parameter without one is left as it is
   * @param scale what to multiply gradients by first
   */
  public void step(
      GradientWorkers workers, Gradients gradients, double scale, double learningRate) {
    steps++;
    double bias1 = 1 - StrictMath.pow(BETA1, (double) steps);
    double bias2 = StrictMath.sqrt(1 - StrictMath.pow(BETA2, (double) steps));
    Update update = new Update(scale, learningRate, learningRate * bias2 / bias1, EPS * bias2);
    Slice.forEach(slices, workers, (number, slice) -> update(slice, gradients, update));
  }

  /**
   * What is the same for all slices. With m and v the moments, b1 and b2 their corrections, {@code
   * rate · m / (sqrt(v) + eps)} equals the usual {@code learningRate · m/b1 / (sqrt(v/b2) + EPS)}.
   */
  private record Update(double scale, double learningRate, double rate, double eps) {}

  private void update(Slice slice, Gradients gradients, Update update) {
    Tensor all = gradients.of(slice.parameter());
    if (all == null) {
      return;
    }
    Tensor g = slice.of(all);
    Tensor p = slice.of(parameters.get(slice.parameter()));
    Tensor m = slice.of(first.get(slice.parameter()));
    Tensor v = slice.of(second.get(slice.parameter()));
    double shrink = update.learningRate * decay[slice.parameter()];
    if (shrink > 0) {
      p.mul_(new Scalar(1 - shrink));
    }
    m.mul_(new Scalar(BETA1)).add_(g, new Scalar((1 - BETA1) * update.scale));
    double square = update.scale * update.scale;
    v.mul_(new Scalar(BETA2)).addcmul_(g, g, new Scalar((1 - BETA2) * square));
    p.addcdiv_(m, v.sqrt().add_(new Scalar(update.eps)), new Scalar(-update.rate));
  }

  /**
   * The moments by name: {@code first.} and {@code second.} before those of the parameters, flat.
   * They stay this optimizer's.
   */
  public Map<String, Tensor> moments() {
    Map<String, Tensor> moments = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      moments.put("first." + names.get(i), first.get(i));
      moments.put("second." + names.get(i), second.get(i));
    }
    return moments;
  }

  /** Goes on as an optimizer that made so many steps; {@link #moments} must be filled as well. */
  public void resume(long stepsMade) {
    steps = stepsMade;
  }

  @Override
  public void close() {
    for (List<Tensor> owned : List.of(parameters, first, second)) {
      owned.forEach(Tensor::releaseReference);
      owned.clear();
    }
  }
}
