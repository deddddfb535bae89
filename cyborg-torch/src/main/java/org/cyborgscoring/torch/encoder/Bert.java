package org.cyborgscoring.torch.encoder;

import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * BERT (Devlin, Chang, Lee &amp; Toutanova 2019): learned positions, normalisation after each
 * sublayer, and a pooler over the first token. A sequence is one text, so all token types are 0.
 */
final class Bert implements Encoder {
  private final EncoderSize size;
  private final TokenEmbeddings embeddings;
  private final BertLayers layers;
  private final SequenceHead pooler;

  Bert(ModelConfig config, Layers root) {
    Supported.learnedPositions(config);
    size = EncoderSize.of(config);
    Layers bert = root.under(bodyPrefix());
    embeddings = TokenEmbeddings.bert(size, size.hidden(), bert.under("embeddings"));
    layers = BertLayers.declare(size, bert);
    Linear dense = bert.head().linear("pooler.dense", size.hidden(), size.hidden());
    pooler = new SequenceHead(dense, Activation.TANH, 0, size.classifierDropout());
  }

  @Override
  public <T> List<T> hiddenStates(Ops<T> ops, EncoderInputs<T> inputs) {
    T embedded = ops.step(() -> embeddings.apply(ops, inputs, ops.positions(inputs.ids())));
    return layers.hiddenStates(ops, embedded, inputs.mask());
  }

  @Override
  public <T> T pooled(Ops<T> ops, EncoderInputs<T> inputs, T last) {
    return pooler.apply(ops, ops.first(last));
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
