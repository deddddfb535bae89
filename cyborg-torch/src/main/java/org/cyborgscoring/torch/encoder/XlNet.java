package org.cyborgscoring.torch.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * XLNet (Yang et al. 2019) as an encoder: all tokens see each other, without memory. Its vector for
 * the sequence is the last token's. Token types matter: its tokenizer gives the last token another
 * than the text.
 */
final class XlNet implements Encoder {
  /** The longest sequences it was pretrained on; relative positions set no limit themselves. */
  private static final int LENGTH = 512;

  private final EncoderSize size;
  private final Embedding words;
  private final List<PostNormLayer<XlNetAttention>> layers = new ArrayList<>();
  private final SequenceHead head;

  XlNet(ModelConfig config, Layers root) {
    size = size(config);
    Layers transformer = root.under(bodyPrefix());
    int hidden = size.hidden();
    transformer.declare("mask_emb", Initial.NORMAL, 1, 1, hidden);
    words = transformer.embedding("word_embedding", size.vocabulary(), hidden);
    for (int i = 0; i < size.layers(); i++) {
      layers.add(layer(size, transformer.under("layer." + i)));
    }
    head =
        new SequenceHead(
            root.head().linear("sequence_summary.summary", hidden, hidden),
            Activation.named(config.text("summary_activation", "tanh")),
            0,
            size.classifierDropout());
  }

  private static EncoderSize size(ModelConfig config) {
    Supported.text(config, "attn_type", "bi");
    Supported.text(config, "summary_type", "last");
    Supported.flag(config, "summary_use_proj", true);
    Supported.flag(config, "bi_data", false);
    Supported.number(config, "clamp_len", -1);
    int hidden = config.size("d_model");
    int heads = config.size("n_head");
    Supported.number(config, "d_head", hidden / heads);
    return new EncoderSize(
            config.size("vocab_size"),
            hidden,
            config.size("n_layer"),
            heads,
            config.size("d_inner"),
            LENGTH,
            0,
            Activation.named(config.text("ff_activation", "gelu")),
            config.number("layer_norm_eps", 1e-12),
            config.number("dropout", 0.1),
            config.number("summary_last_dropout", 0.1),
            config.number("initializer_range", 0.02))
        .checked(config, "n_head");
  }

  private static PostNormLayer<XlNetAttention> layer(EncoderSize size, Layers layer) {
    int hidden = size.hidden();
    return new PostNormLayer<>(
        XlNetAttention.declare(size, layer),
        layer.norm("rel_attn.layer_norm", hidden, size.eps()),
        layer.linear("ff.layer_1", hidden, size.intermediate()),
        layer.linear("ff.layer_2", size.intermediate(), hidden),
        layer.norm("ff.layer_norm", hidden, size.eps()));
  }

  @Override
  public <T> List<T> hiddenStates(Ops<T> ops, EncoderInputs<T> inputs) {
    List<T> states = new ArrayList<>();
    states.add(ops.step(() -> ops.dropout(ops.embed(inputs.ids(), words), size.dropout())));
    T allowed = ops.keyMask(inputs.mask());
    int rows = 2 * LENGTH - 1;
    T distances = ops.dropout(ops.constant(encodings(), 1, rows, size.hidden()), size.dropout());
    T indices = ops.byDistance(inputs.ids(), IntStream.range(0, rows).toArray());
    T types = inputs.types();
    T segments = types == null ? null : ops.unequal(types);
    for (PostNormLayer<XlNetAttention> layer : layers) {
      T before = states.get(states.size() - 1);
      states.add(
          layer.apply(
              ops,
              size,
              before,
              x -> layer.attention().apply(ops, x, allowed, distances, indices, segments)));
    }
    return states;
  }

  /** Sines, then cosines, of the distances 1 - LENGTH to LENGTH - 1. */
  private float[] encodings() {
    int hidden = size.hidden();
    int half = hidden / 2;
    float[] values = new float[(2 * LENGTH - 1) * hidden];
    for (int row = 0; row < 2 * LENGTH - 1; row++) {
      for (int i = 0; i < half; i++) {
        double angle = (row - LENGTH + 1) * Math.pow(10_000, -2.0 * i / hidden);
        values[row * hidden + i] = (float) Math.sin(angle);
        values[row * hidden + half + i] = (float) Math.cos(angle);
      }
    }
    return values;
  }

  @Override
  public <T> T pooled(Ops<T> ops, EncoderInputs<T> inputs, T last) {
    return head.apply(ops, ops.last(last, inputs.mask()));
  }

  @Override
  public EncoderSize size() {
    return size;
  }

  @Override
  public Embedding tokens() {
    return words;
  }

  @Override
  public String bodyPrefix() {
    return "transformer";
  }

  @Override
  public String outputLayer() {
    return "logits_proj";
  }
}
