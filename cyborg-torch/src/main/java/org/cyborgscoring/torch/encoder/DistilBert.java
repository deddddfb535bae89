package org.cyborgscoring.torch.encoder;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * DistilBERT (Sanh, Debut, Chaumond &amp; Wolf 2019): BERT without token types, under other names,
 * with a head of its own in place of the pooler.
 */
final class DistilBert implements Encoder {
  /** The reference implementation's; no configuration says it. */
  private static final double EPS = 1e-12;

  private final EncoderSize size;
  private final TokenEmbeddings embeddings;
  private final BertLayers layers;
  private final SequenceHead head;

  DistilBert(ModelConfig config, Layers root) {
    size =
        new EncoderSize(
                config.size("vocab_size"),
                config.size("dim"),
                config.size("n_layers"),
                config.size("n_heads"),
                config.size("hidden_dim"),
                config.size("max_position_embeddings"),
                0,
                Activation.named(config.text("activation", "gelu")),
                EPS,
                config.number("dropout", 0.1),
                config.number("seq_classif_dropout", 0.2),
                config.number("initializer_range", 0.02))
            .checked(config, "n_heads");
    Layers body = root.under(bodyPrefix());
    embeddings = TokenEmbeddings.bert(size, size.hidden(), body.under("embeddings"));
    List<PostNormLayer<SelfAttention>> all = new ArrayList<>();
    for (int i = 0; i < size.layers(); i++) {
      all.add(layer(size, body.under("transformer.layer." + i)));
    }
    layers = new BertLayers(size, all);
    Linear dense = root.head().linear("pre_classifier", size.hidden(), size.hidden());
    head = new SequenceHead(dense, Activation.RELU, 0, size.classifierDropout());
  }

  private static PostNormLayer<SelfAttention> layer(EncoderSize size, Layers layer) {
    int hidden = size.hidden();
    Layers attention = layer.under("attention");
    return new PostNormLayer<>(
        new SelfAttention(
            size.heads(),
            attention.linear("q_lin", hidden, hidden),
            attention.linear("k_lin", hidden, hidden),
            attention.linear("v_lin", hidden, hidden),
            attention.linear("out_lin", hidden, hidden)),
        layer.norm("sa_layer_norm", hidden, EPS),
        layer.linear("ffn.lin1", hidden, size.intermediate()),
        layer.linear("ffn.lin2", size.intermediate(), hidden),
        layer.norm("output_layer_norm", hidden, EPS));
  }

  @Override
  public <T> List<T> hiddenStates(Ops<T> ops, EncoderInputs<T> inputs) {
    T embedded = ops.step(() -> embeddings.apply(ops, inputs, ops.positions(inputs.ids())));
    return layers.hiddenStates(ops, embedded, inputs.mask());
  }

  @Override
  public <T> T pooled(Ops<T> ops, EncoderInputs<T> inputs, T last) {
    return head.apply(ops, ops.first(last));
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
    return "distilbert";
  }

  @Override
  public String outputLayer() {
    return "classifier";
  }
}
