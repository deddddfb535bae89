package org.cyborgscoring.torch.encoder;

import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * RoBERTa (Liu et al. 2019) and XLM-RoBERTa (Conneau et al. 2020): BERT with positions that are
 * counted over tokens from the padding's id on, and a head of its own in place of the pooler.
 */
final class Roberta implements Encoder {
  private final EncoderSize size;
  private final int padding;
  private final TokenEmbeddings embeddings;
  private final BertLayers layers;
  private final SequenceHead head;

  Roberta(ModelConfig config, Layers root) {
    Supported.learnedPositions(config);
    size = EncoderSize.of(config);
    padding = Supported.countedFrom(config, size);
    Layers roberta = root.under(bodyPrefix());
    embeddings = TokenEmbeddings.bert(size, size.hidden(), roberta.under("embeddings"));
    layers = BertLayers.declare(size, roberta);
    head = head(size, root);
  }

  /** The head of RoBERTa and Longformer. */
  static SequenceHead head(EncoderSize size, Layers root) {
    Linear dense = root.head().linear("classifier.dense", size.hidden(), size.hidden());
    double rate = size.classifierDropout();
    return new SequenceHead(dense, Activation.TANH, rate, rate);
  }

  @Override
  public <T> List<T> hiddenStates(Ops<T> ops, EncoderInputs<T> inputs) {
    T embedded =
        ops.step(() -> embeddings.apply(ops, inputs, ops.countedPositions(inputs.ids(), padding)));
    return layers.hiddenStates(ops, embedded, inputs.mask());
  }

  @Override
  public <T> T pooled(Ops<T> ops, EncoderInputs<T> inputs, T last) {
    return head.apply(ops, ops.first(last));
  }

  @Override
  public int maxTokens() {
    return size.positions() - padding - 1;
  }

  @Override
  public EncoderSize size() {
    return size;
  }

  @Override
  public Embedding tokens() {
    return embeddings.words();
  }

  @Override
  public String bodyPrefix() {
    return "roberta";
  }

  @Override
  public String outputLayer() {
    return "classifier.out_proj";
  }
}
