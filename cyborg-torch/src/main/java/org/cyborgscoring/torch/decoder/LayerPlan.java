package org.cyborgscoring.torch.decoder;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A layer: attention, then the feed-forward network, each over what is normalised and added to what
 * came in.
 *
 * @param beforeAttention normalises attention's input
 * @param attention attention
 * @param afterAttention normalises what attention adds, or null
 * @param beforeFeedForward normalises the network's input
 * @param feedForward the network
 * @param afterFeedForward normalises what the network adds, or null
 */
public record LayerPlan(
    DecoderNorm beforeAttention,
    AttentionPlan attention,
    @Nullable DecoderNorm afterAttention,
    DecoderNorm beforeFeedForward,
    FeedForwardPlan feedForward,
    @Nullable DecoderNorm afterFeedForward) {

  /** All linear layers, in the order in which they are computed. */
  public List<Projection> projections() {
    return Stream.of(
            attention.projections().layers(),
            List.of(attention.output()),
            feedForward.projections().layers(),
            List.of(feedForward.down()))
        .flatMap(List::stream)
        .toList();
  }
}
