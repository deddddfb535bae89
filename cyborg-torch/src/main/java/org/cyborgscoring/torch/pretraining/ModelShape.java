package org.cyborgscoring.torch.pretraining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.text.SpecialIds;
import org.cyborgscoring.torch.text.TokenRole;

/**
 * Sizes that are worth training from scratch, as Turc, Chang, Lee &amp; Toutanova (2019) have named
 * them for BERT; a decoder of the same name has as many layers and is as wide.
 */
public enum ModelShape {
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

  /** Narrow models have heads of half the size, so that there are enough of them. */
  private static final int SMALL_HEAD = 32;

  private static final int WIDE = 512;

  /** Widths that processors like. */
  private static final int MULTIPLE = 32;

  private final int layers;
  private final int hidden;

  ModelShape(int layers, int hidden) {
    this.layers = layers;
    this.hidden = hidden;
  }

  /**
   * The size that a user names.
   *
   * @throws InputException if there is none; the message lists those there are
   */
  public static ModelShape named(String name) {
    for (ModelShape shape : values()) {
      if (shape.toString().equals(name)) {
        return shape;
      }
    }
    throw new InputException(
        "There is no size '"
            + name
            + "'; it is one of "
            + String.join(", ", Arrays.stream(values()).map(ModelShape::toString).toList())
            + ".");
  }

  /**
   * The configuration of a BERT of this size.
   *
   * @param vocabulary how many tokens there are
   * @param maxTokens the most tokens of a sequence
   */
  public ModelConfig encoder(int vocabulary, int maxTokens) {
    Map<String, Object> fields = common("BertForMaskedLM", "bert", vocabulary, maxTokens);
    fields.put("attention_probs_dropout_prob", 0.0);
    fields.put("hidden_act", "gelu");
    fields.put("hidden_dropout_prob", 0.1);
    fields.put("intermediate_size", WIDENING * hidden);
    fields.put("layer_norm_eps", 1e-12);
    fields.put("num_attention_heads", hidden / HEAD);
    fields.put("pad_token_id", 0);
    fields.put("position_embedding_type", "absolute");
    fields.put("type_vocab_size", 2);
    return ModelConfig.of("The configuration of a new " + this + " encoder", fields);
  }

  /**
   * The configuration of a Llama of this size (Touvron et al. 2023): as many heads of keys as of
   * queries, a gated feed-forward network with about as many weights as one without a gate that is
   * four times as wide (Shazeer 2020), and the head tied to the tokens.
   *
   * @param vocabulary how many tokens there are
   * @param maxTokens the most tokens of a sequence
   * @param ids those that begin, end and pad a sequence
   */
  public ModelConfig decoder(int vocabulary, int maxTokens, SpecialIds ids) {
    int heads = hidden / (hidden < WIDE ? SMALL_HEAD : HEAD);
    int gated = 2 * WIDENING * hidden / 3;
    Map<String, Object> fields = common("LlamaForCausalLM", "llama", vocabulary, maxTokens);
    fields.put("attention_bias", false);
    fields.put("attention_dropout", 0.0);
    fields.put("bos_token_id", ids.require(TokenRole.BEGIN));
    fields.put("eos_token_id", ids.require(TokenRole.END));
    fields.put("head_dim", hidden / heads);
    fields.put("hidden_act", "silu");
    fields.put("intermediate_size", (gated + MULTIPLE - 1) / MULTIPLE * MULTIPLE);
    fields.put("mlp_bias", false);
    fields.put("num_attention_heads", heads);
    fields.put("num_key_value_heads", heads);
    fields.put("pad_token_id", ids.require(TokenRole.PAD));
    fields.put("rms_norm_eps", 1e-5);
    fields.put("rope_theta", 10_000.0);
    fields.put("tie_word_embeddings", true);
    return ModelConfig.of("The configuration of a new " + this + " decoder", fields);
  }

  private Map<String, Object> common(
      String architecture, String type, int vocabulary, int maxTokens) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("architectures", List.of(architecture));
    fields.put("hidden_size", hidden);
    fields.put("initializer_range", 0.02);
    fields.put("max_position_embeddings", maxTokens);
    fields.put("model_type", type);
    fields.put("num_hidden_layers", layers);
    fields.put("torch_dtype", "float32");
    fields.put("vocab_size", vocabulary);
    return fields;
  }

  /** The name that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
