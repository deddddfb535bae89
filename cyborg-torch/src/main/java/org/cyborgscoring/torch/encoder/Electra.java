package org.cyborgscoring.torch.encoder;

import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.jspecify.annotations.Nullable;

/**
 * ELECTRA's discriminator (Clark, Luong, Le &amp; Manning 2020): BERT with embeddings of a width of
 * their own and a head in place of the pooler.
 */
final class Electra implements Encoder {
  private final EncoderSize size;
  private final TokenEmbeddings embeddings;
  private final @Nullable Linear project;
  private final BertLayers layers;
  private final SequenceHead head;

  Electra(ModelConfig config, Layers root) {
    Supported.learnedPositions(config);
    size = EncoderSize.of(config);
    int hidden = size.hidden();
    int width = config.size("embedding_size", hidden);
    Layers electra = root.under(bodyPrefix());
    embeddings = TokenEmbeddings.bert(size, width, electra.under("embeddings"));
    project = width == hidden ? null : electra.linear("embeddings_project", width, hidden);
    layers = BertLayers.declare(size, electra);
    Linear dense = root.head().linear("classifier.dense", hidden, hidden);
    double rate = size.classifierDropout();
    head = new SequenceHead(dense, Activation.GELU, rate, rate);
  }

  @Override
  public <T> List<T> hiddenStates(Ops<T> ops, EncoderInputs<T> inputs) {
    T embedded =
        ops.step(
            () -> {
              T narrow = embeddings.apply(ops, inputs, ops.positions(inputs.ids()));
              return project == null ? narrow : ops.linear(narrow, project);
            });
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
  public String bodyPrefix() {
    return "electra";
  }

  @Override
  public String outputLayer() {
    return "classifier.out_proj";
  }
}
