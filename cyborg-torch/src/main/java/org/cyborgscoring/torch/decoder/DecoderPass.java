package org.cyborgscoring.torch.decoder;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Scope;

/**
 * With what a decoder computes.
 *
 * @param weights its weights
 * @param adaptation what is changed in its linear layers
 * @param dropout what training leaves out
 */
public record DecoderPass(Weights weights, Adaptation adaptation, Dropout dropout) {

  /** A pass that scores with these weights as they are. */
  public static DecoderPass of(Weights weights) {
    return new DecoderPass(weights, Adaptation.NONE, Dropout.NONE);
  }

  /** The same with other dropout. */
  DecoderPass with(Dropout other) {
    return new DecoderPass(weights, adaptation, other);
  }

  /** A linear layer, as adapted. */
  Tensor project(Projection layer, Tensor x) {
    // In a scope of its own, so that an unpacked weight is freed as soon as it was used.
    Tensor y = Scope.keep(() -> plain(layer, x));
    return adaptation.adapt(layer, x, y, dropout);
  }

  private Tensor plain(Projection layer, Tensor x) {
    Tensor stored = weights.get(layer.weight());
    Tensor weight = layer.transposed() ? stored.t() : stored;
    String bias = layer.bias();
    return bias == null
        ? torch.linear(x, weight)
        : torch.linear(x, weight, new TensorOptional(weights.get(bias)));
  }

  /** Several linear layers of one input: a tensor for each, [..., its size]. */
  Tensor[] project(Projections layers, Tensor x) {
    Tensor[] results = new Tensor[layers.sizes().size()];
    if (layers.layers().size() == results.length) {
      for (int i = 0; i < results.length; i++) {
        results[i] = project(layers.layers().get(i), x);
      }
      return results;
    }
    Tensor all = project(layers.layers().get(0), x);
    long start = 0;
    for (int i = 0; i < results.length; i++) {
      results[i] = all.narrow(-1, start, layers.sizes().get(i));
      start += layers.sizes().get(i);
    }
    return results;
  }

  /** A normalisation, or the input where there is none. */
  Tensor normalize(DecoderNorm norm, Tensor x) {
    return Normalization.apply(norm, weights, x);
  }
}
