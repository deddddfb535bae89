package org.cyborgscoring.torch.decoder;

import java.util.List;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A decoder as its configuration describes it: everything but the weights.
 *
 * @param size its dimensions
 * @param bodyPrefix the name below which all but an untied head stands, such as {@code model}
 * @param tokens the vectors of tokens
 * @param embeddingScale by what these are multiplied
 * @param positions learned vectors of positions that are added, or null
 * @param rotation the turning of queries and keys by position, or null
 * @param layers the layers, in their order
 * @param norm the last normalisation
 * @param head gives the logits; its weight is that of the tokens where the two are tied
 * @param logitCap the bound that tanh keeps the logits within, or 0 for none
 * @param parameters all parameters
 */
public record DecoderPlan(
    DecoderSize size,
    String bodyPrefix,
    Embedding tokens,
    double embeddingScale,
    @Nullable Embedding positions,
    @Nullable RotaryFrequencies rotation,
    List<LayerPlan> layers,
    DecoderNorm norm,
    Projection head,
    double logitCap,
    List<ParameterSpec> parameters) {

  public DecoderPlan {
    layers = List.copyOf(layers);
    parameters = List.copyOf(parameters);
  }

  /** Whether the head's weight is that of the tokens. */
  public boolean tied() {
    return head.weight().equals(tokens.weight());
  }

  /** All linear layers of all layers; the head is none of them. */
  public List<Projection> projections() {
    return layers.stream().flatMap(layer -> layer.projections().stream()).toList();
  }

  /** The number of all weights. */
  public long elements() {
    return parameters.stream().mapToLong(ParameterSpec::elements).sum();
  }
}
