package org.cyborgscoring.torch.decoder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Scope;

/**
 * A loss whose gradient is computed layer by layer with activations that are computed again (Chen
 * et al. 2016), so that those of one layer alone are in memory, and the unpacked weights of one
 * layer alone. It costs about another forward pass.
 *
 * @param decoder the decoder
 * @param trained the parameters whose gradient is wanted
 */
public record RecomputedLoss(Decoder decoder, List<Tensor> trained) {

  /** A loss for these parameters. */
  public RecomputedLoss(Decoder decoder, Collection<Tensor> trained) {
    this(decoder, List.copyOf(trained));
  }

  /**
   * Computes a loss and its gradient.
   *
   * @param head makes a loss of what the layers make of the tokens, [batch, length, hidden] after
   *     the last normalisation
   * @return a single number that is the loss and from which the computed gradient flows to the
   *     trained parameters, to those alone and once
   */
  public Tensor of(DecoderPass pass, DecoderInputs inputs, Function<Tensor, Tensor> head) {
    return Scope.keep(
        () -> {
          boolean recording = GradMode.is_enabled();
          try {
            return compute(pass, inputs, head);
          } finally {
            GradMode.set_enabled(recording);
          }
        });
  }

  /** A layer's dropout, the same each time it is asked for. */
  private record Layer(int number, Supplier<Dropout> dropout) {}

  private Tensor compute(DecoderPass pass, DecoderInputs inputs, Function<Tensor, Tensor> head) {
    GradMode.set_enabled(false);
    PassContext context = new PassContext(decoder.plan(), inputs, null);
    List<Layer> layers = new ArrayList<>();
    List<Tensor> entering = new ArrayList<>(List.of(decoder.embed(pass, inputs)));
    for (int i = 0; i < decoder.plan().layers().size(); i++) {
      Layer layer = new Layer(i, pass.dropout().repeatable());
      layers.add(layer);
      entering.add(apply(layer, pass, context, entering.get(i)));
    }
    GradMode.set_enabled(true);
    GradientTerms gradients = new GradientTerms(trained);
    Tensor last = entering.get(layers.size());
    Tensor loss = Scope.keep(() -> outputs(pass, last, head, gradients));
    for (int i = layers.size() - 1; i >= 0; i--) {
      Layer layer = layers.get(i);
      Tensor before = entering.get(i);
      Scope.run(() -> gradients.through(before, x -> apply(layer, pass, context, x)));
    }
    Scope.run(() -> gradients.into(decoder.embed(pass, inputs)));
    return gradients.attachTo(loss);
  }

  private Tensor apply(Layer layer, DecoderPass pass, PassContext context, Tensor x) {
    return decoder.layer(layer.number(), pass.with(layer.dropout().get()), context, x);
  }

  private Tensor outputs(
      DecoderPass pass, Tensor last, Function<Tensor, Tensor> head, GradientTerms gradients) {
    Tensor start = last.detach().requires_grad_(true);
    Tensor loss = head.apply(decoder.normalize(pass, start));
    gradients.begin(start, loss);
    return loss.detach();
  }
}
