package org.cyborgscoring.torch.encoder;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * BERT (Devlin, Chang, Lee &amp; Toutanova 2019): learned positions, normalisation after each
 * sublayer, and a pooler over the first token. A sequence is one text, so all token types are 0.
 */
final class Bert implements Encoder {
  private final EncoderSize size;
  private final Embedding words;
  private final Embedding positions;
  private final Embedding tokenTypes;
  private final Norm norm;
  private final List<PostNormLayer> layers = new ArrayList<>();
  private final Linear pooler;

  Bert(ModelConfig config, Layers root) {
    size = EncoderSize.of(config);
    int hidden = size.hidden();
    Layers bert = root.under(bodyPrefix());
    Layers embeddings = bert.under("embeddings");
    words = embeddings.embedding("word_embeddings", size.vocabulary(), hidden);
    positions = embeddings.embedding("position_embeddings", size.positions(), hidden);
    tokenTypes = embeddings.embedding("token_type_embeddings", size.tokenTypes(), hidden);
    norm = embeddings.norm("LayerNorm", hidden, size.eps());
    for (int i = 0; i < size.layers(); i++) {
      layers.add(PostNormLayer.bert(size, bert.under("encoder.layer." + i)));
    }
    pooler = bert.head().linear("pooler.dense", hidden, hidden);
  }

  @Override
  public <T> List<T> hiddenStates(Ops<T> ops, EncoderInputs<T> inputs) {
    List<T> states = new ArrayList<>();
    states.add(ops.step(() -> embed(ops, inputs)));
    T allowed = ops.keyMask(inputs.mask());
    for (PostNormLayer layer : layers) {
      states.add(layer.apply(ops, size, states.get(states.size() - 1), allowed));
    }
    return states;
  }

  private <T> T embed(Ops<T> ops, EncoderInputs<T> inputs) {
    T types = inputs.types();
    T typed = types == null ? ops.row(tokenTypes, 0) : ops.embed(types, tokenTypes);
    T placed = ops.add(ops.embed(ops.positions(inputs.ids()), positions), typed);
    T sum = ops.add(ops.embed(inputs.ids(), words), placed);
    return ops.dropout(ops.normalize(sum, norm), size.dropout());
  }

  @Override
  public <T> T pooled(Ops<T> ops, EncoderInputs<T> inputs, T last) {
    T pooled = ops.activate(ops.linear(ops.first(last), pooler), Activation.TANH);
    return ops.dropout(pooled, size.classifierDropout());
  }

  @Override
  public EncoderSize size() {
    return size;
  }

  @Override
  public String bodyPrefix() {
    return "bert";
  }

  @Override
  public String outputLayer() {
    return "classifier";
  }
}
