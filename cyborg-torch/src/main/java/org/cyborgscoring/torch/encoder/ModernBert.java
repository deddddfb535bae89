package org.cyborgscoring.torch.encoder;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * ModernBERT (Warner et al. 2024): rotary positions, gated feed-forward networks, normalisation
 * before each sublayer, and attention to a window in all layers but every third.
 */
final class ModernBert implements Encoder {
  private final EncoderSize size;
  private final double embeddingDropout;
  private final Window window;
  private final double globalBase;
  private final double localBase;
  private final boolean meanPooled;
  private final Embedding words;
  private final Norm embeddingNorm;
  private final List<ModernBertLayer> layers = new ArrayList<>();
  private final Norm finalNorm;
  private final Linear dense;
  private final Norm headNorm;
  private final Activation headActivation;

  ModernBert(ModelConfig config, Layers root) {
    size = size(config);
    embeddingDropout = config.number("embedding_dropout", 0);
    window = window(config);
    globalBase = config.number("global_rope_theta", 160_000);
    localBase = config.number("local_rope_theta", globalBase);
    meanPooled = meanPooled(config);
    int hidden = size.hidden();
    boolean normBias = config.truth("norm_bias", false);
    Layers body = root.under(bodyPrefix());
    words = body.embedding("embeddings.tok_embeddings", size.vocabulary(), hidden);
    embeddingNorm = body.norm("embeddings.norm", hidden, size.eps(), normBias);
    int every = config.size("global_attn_every_n_layers", 3);
    for (int i = 0; i < size.layers(); i++) {
      Layers layer = body.under("layers." + i);
      layers.add(ModernBertLayer.declare(config, size, layer, i == 0, i % every != 0));
    }
    finalNorm = body.norm("final_norm", hidden, size.eps(), normBias);
    boolean bias = config.truth("classifier_bias", false);
    dense = root.head().linear("head.dense", hidden, hidden, bias);
    headNorm = root.head().norm("head.norm", hidden, size.eps(), normBias);
    headActivation = Activation.named(config.text("classifier_activation", "gelu"));
  }

  private static EncoderSize size(ModelConfig config) {
    return new EncoderSize(
            config.size("vocab_size"),
            config.size("hidden_size"),
            config.size("num_hidden_layers"),
            config.size("num_attention_heads"),
            config.size("intermediate_size"),
            config.size("max_position_embeddings"),
            0,
            Activation.named(config.text("hidden_activation", "gelu")),
            config.number("norm_eps", 1e-5),
            config.number("mlp_dropout", 0),
            config.number("classifier_dropout", 0),
            config.number("initializer_range", 0.02))
        .checked(config, "num_attention_heads");
  }

  private static Window window(ModelConfig config) {
    int width = config.size("local_attention", 128);
    if (width < 2) {
      throw config.wrong("local_attention", "at least 2");
    }
    return new Window(width / 2, false);
  }

  private static boolean meanPooled(ModelConfig config) {
    String pooling = config.text("classifier_pooling", "cls");
    return switch (pooling) {
      case "cls" -> false;
      case "mean" -> true;
      default -> throw config.wrong("classifier_pooling", "\"cls\" or \"mean\"");
    };
  }

  @Override
  public <T> List<T> hiddenStates(Ops<T> ops, EncoderInputs<T> inputs) {
    int headSize = size.hidden() / size.heads();
    List<T> states = new ArrayList<>();
    states.add(
        ops.step(
            () -> {
              T normed = ops.normalize(ops.embed(inputs.ids(), words), embeddingNorm);
              return ops.dropout(normed, embeddingDropout);
            }));
    T all = ops.keyMask(inputs.mask());
    T near = ops.localMask(inputs.mask(), window);
    Rotation<T> wide = ops.rotation(inputs.ids(), headSize, globalBase);
    Rotation<T> narrow = ops.rotation(inputs.ids(), headSize, localBase);
    for (ModernBertLayer layer : layers) {
      T before = states.get(states.size() - 1);
      states.add(
          layer.local()
              ? layer.apply(
                  ops, before, narrow, (q, k, v) -> ops.localAttention(q, k, v, near, window))
              : layer.apply(ops, before, wide, (q, k, v) -> ops.attention(q, k, v, all)));
    }
    states.add(ops.normalize(states.get(states.size() - 1), finalNorm));
    return states;
  }

  @Override
  public <T> T pooled(Ops<T> ops, EncoderInputs<T> inputs, T last) {
    T vector = meanPooled ? ops.mean(last, inputs.mask()) : ops.first(last);
    T activated = ops.activate(ops.linear(vector, dense), headActivation);
    return ops.dropout(ops.normalize(activated, headNorm), size.classifierDropout());
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
    return "model";
  }

  @Override
  public String outputLayer() {
    return "classifier";
  }
}
