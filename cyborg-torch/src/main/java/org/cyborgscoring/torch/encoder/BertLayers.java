package org.cyborgscoring.torch.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * The layers of BERT and of all that differ from it elsewhere.
 *
 * @param size the model's dimensions
 * @param layers from the first to the last
 */
record BertLayers(EncoderSize size, List<PostNormLayer<SelfAttention>> layers) {

  BertLayers {
    layers = List.copyOf(layers);
  }

  /**
   * Layers under BERT's names.
   *
   * @param body what stands above {@code encoder}
   */
  static BertLayers declare(EncoderSize size, Layers body) {
    List<PostNormLayer<SelfAttention>> layers = new ArrayList<>();
    for (int i = 0; i < size.layers(); i++) {
      Layers layer = body.under("encoder.layer." + i);
      layers.add(PostNormLayer.bert(attention(size, layer), size, layer));
    }
    return new BertLayers(size, layers);
  }

  private static SelfAttention attention(EncoderSize size, Layers layer) {
    int hidden = size.hidden();
    Layers self = layer.under("attention.self");
    return new SelfAttention(
        size.heads(),
        self.linear("query", hidden, hidden),
        self.linear("key", hidden, hidden),
        self.linear("value", hidden, hidden),
        layer.linear("attention.output.dense", hidden, hidden));
  }

  /**
   * What the layers make of the embedded tokens.
   *
   * @param embedded [batch, length, hidden]
   * @param mask 1 at tokens and 0 at padding, [batch, length]
   * @return the embedded tokens first, then each layer's output
   */
  <T> List<T> hiddenStates(Ops<T> ops, T embedded, T mask) {
    List<T> states = new ArrayList<>();
    states.add(embedded);
    T allowed = ops.keyMask(mask);
    for (PostNormLayer<SelfAttention> layer : layers) {
      T before = states.get(states.size() - 1);
      states.add(layer.apply(ops, size, before, x -> layer.attention().apply(ops, x, allowed)));
    }
    return states;
  }
}
