package org.cyborgscoring.torch.encoder;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.jspecify.annotations.Nullable;

/**
 * DeBERTa in its versions 2 and 3 (He, Liu, Gao &amp; Chen 2021; He, Gao &amp; Chen 2023): the
 * layers of BERT with disentangled attention. The convolution of the largest models of version 2 is
 * not supported.
 */
final class DebertaV2 implements Encoder {
  private final EncoderSize size;
  private final RelativePositions relative;
  private final TokenEmbeddings embeddings;
  private final @Nullable Linear project;
  private final Embedding distances;
  private final @Nullable Norm distanceNorm;
  private final List<PostNormLayer<DisentangledAttention>> layers = new ArrayList<>();
  private final SequenceHead head;

  DebertaV2(ModelConfig config, Layers root) {
    size = size(config);
    int hidden = size.hidden();
    relative = RelativePositions.of(config, size);
    Layers deberta = root.under(bodyPrefix());
    int width = config.size("embedding_size", hidden);
    boolean placed = config.truth("position_biased_input", true);
    embeddings = TokenEmbeddings.bert(size, width, placed, deberta.under("embeddings"));
    project =
        width == hidden ? null : deberta.linear("embeddings.embed_proj", width, hidden, false);
    Layers encoder = deberta.under("encoder");
    distances = encoder.embedding("rel_embeddings", 2 * relative.span(), hidden);
    distanceNorm = relative.normalized() ? encoder.norm("LayerNorm", hidden, size.eps()) : null;
    for (int i = 0; i < size.layers(); i++) {
      Layers layer = encoder.under("layer." + i);
      DisentangledAttention attention = DisentangledAttention.declare(size, relative, layer);
      layers.add(PostNormLayer.bert(attention, size, layer));
    }
    head = head(config, root);
  }

  private static EncoderSize size(ModelConfig config) {
    Supported.flag(config, "relative_attention", true);
    Supported.number(config, "conv_kernel_size", 0);
    EncoderSize common = EncoderSize.of(config);
    Supported.number(config, "attention_head_size", common.hidden() / common.heads());
    return common;
  }

  private SequenceHead head(ModelConfig config, Layers root) {
    int width = config.size("pooler_hidden_size", size.hidden());
    return new SequenceHead(
        root.head().linear("pooler.dense", width, width),
        Activation.named(config.text("pooler_hidden_act", "gelu")),
        config.number("pooler_dropout", 0),
        config.number("cls_dropout", size.dropout()));
  }

  @Override
  public <T> List<T> hiddenStates(Ops<T> ops, EncoderInputs<T> inputs) {
    List<T> states = new ArrayList<>();
    states.add(ops.step(() -> embed(ops, inputs)));
    T allowed = ops.keyMask(inputs.mask());
    T rows = ops.byDistance(inputs.ids(), relative.rows(maxTokens() - 1));
    T table = ops.table(distances);
    T normed = distanceNorm == null ? table : ops.normalize(table, distanceNorm);
    for (PostNormLayer<DisentangledAttention> layer : layers) {
      T vectors = ops.dropout(normed, size.dropout());
      T before = states.get(states.size() - 1);
      states.add(
          layer.apply(
              ops, size, before, x -> layer.attention().apply(ops, x, allowed, vectors, rows)));
    }
    return states;
  }

  private <T> T embed(Ops<T> ops, EncoderInputs<T> inputs) {
    T sum = embeddings.apply(ops, inputs, ops.positions(inputs.ids()));
    return project == null ? sum : ops.linear(sum, project);
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
    return "deberta";
  }

  @Override
  public String outputLayer() {
    return "classifier";
  }
}
