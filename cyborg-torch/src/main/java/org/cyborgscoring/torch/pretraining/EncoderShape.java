package org.cyborgscoring.torch.pretraining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * Sizes of BERT that are worth training from scratch, as Turc, Chang, Lee &amp; Toutanova (2019)
 * have named them.
 */
public enum EncoderShape {
  /** 2 layers, 128 wide. */
  TINY(2, 128),
  /** 4 layers, 256 wide. */
  MINI(4, 256),
  /** 4 layers, 512 wide. */
  SMALL(4, 512),
  /** 8 layers, 512 wide. */
  MEDIUM(8, 512),
  /** 12 layers, 768 wide. */
  BASE(12, 768);

  private static final int HEAD = 64;
  private static final int WIDENING = 4;

  private final int layers;
  private final int hidden;

  EncoderShape(int layers, int hidden) {
    this.layers = layers;
    this.hidden = hidden;
  }

  /**
   * The size that a user names.
   *
   * @throws InputException if there is none; the message lists those there are
   */
  public static EncoderShape named(String name) {
    for (EncoderShape shape : values()) {
      if (shape.toString().equals(name)) {
        return shape;
      }
    }
    throw new InputException(
        "There is no size '"
            + name
            + "'; it is one of "
            + String.join(", ", Arrays.stream(values()).map(EncoderShape::toString).toList())
            + ".");
  }

  /**
   * The configuration of a BERT of this size.
   *
   * @param vocabulary how many tokens there are
   * @param maxTokens the most tokens of a sequence
   */
  public ModelConfig config(int vocabulary, int maxTokens) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("architectures", List.of("BertForMaskedLM"));
    fields.put("attention_probs_dropout_prob", 0.0);
    fields.put("hidden_act", "gelu");
    fields.put("hidden_dropout_prob", 0.1);
    fields.put("hidden_size", hidden);
    fields.put("initializer_range", 0.02);
    fields.put("intermediate_size", WIDENING * hidden);
    fields.put("layer_norm_eps", 1e-12);
    fields.put("max_position_embeddings", maxTokens);
    fields.put("model_type", "bert");
    fields.put("num_attention_heads", hidden / HEAD);
    fields.put("num_hidden_layers", layers);
    fields.put("pad_token_id", 0);
    fields.put("position_embedding_type", "absolute");
    fields.put("torch_dtype", "float32");
    fields.put("type_vocab_size", 2);
    fields.put("vocab_size", vocabulary);
    return ModelConfig.of("The configuration of a new " + this + " encoder", fields);
  }

  /** The name that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
