package org.cyborgscoring.torch.encoder;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * What most encoders have in common, under the names that BERT's configuration introduced.
 *
 * @param vocabulary how many token ids there are
 * @param hidden the length of a token's vector
 * @param layers the number of layers
 * @param heads the number of attention heads
 * @param intermediate the width of the feed-forward network
 * @param positions how many rows the table of positions has
 * @param tokenTypes how many token types there are; may be 0
 * @param activation the activation of the feed-forward network
 * @param eps the epsilon of layer normalisation
 * @param dropout the rate of dropout after sublayers
 * @param classifierDropout the rate of dropout before the output layer
 * @param initializerRange the standard deviation of parameters before any training
 */
public record EncoderSize(
    int vocabulary,
    int hidden,
    int layers,
    int heads,
    int intermediate,
    int positions,
    int tokenTypes,
    Activation activation,
    double eps,
    double dropout,
    double classifierDropout,
    double initializerRange) {
  /** Far more than any encoder has. What a file says must not fill memory before it is compared. */
  private static final int MOST_LAYERS = 1000;

  private static final int MOST_POSITIONS = 1 << 20;

  /**
   * Reads the common names.
   *
   * @throws org.cyborgscoring.data.InputException if one is missing or no number
   */
  static EncoderSize of(ModelConfig config) {
    double dropout = config.number("hidden_dropout_prob", 0.1);
    EncoderSize size =
        new EncoderSize(
            config.size("vocab_size"),
            config.size("hidden_size"),
            config.size("num_hidden_layers"),
            config.size("num_attention_heads"),
            config.size("intermediate_size"),
            config.size("max_position_embeddings"),
            config.integer("type_vocab_size", 2),
            Activation.named(config.text("hidden_act", "gelu")),
            config.number("layer_norm_eps", 1e-12),
            dropout,
            config.number("classifier_dropout", dropout),
            config.number("initializer_range", 0.02));
    return size.checked(config, "num_attention_heads");
  }

  /**
   * These dimensions, if the hidden size is a multiple of the number of heads, and if no number is
   * one that no encoder has.
   *
   * @param field what the configuration calls the number of heads
   * @throws InputException if they are not
   */
  EncoderSize checked(ModelConfig config, String field) {
    if (hidden % heads != 0) {
      throw config.wrong(field, "a divisor of the hidden size, " + hidden);
    }
    if (layers > MOST_LAYERS || positions > MOST_POSITIONS) {
      throw new InputException(
          "%s: %d layers and %d positions are more than the %d and %d that can be computed. Fetch the file again."
              .formatted(config.file(), layers, positions, MOST_LAYERS, MOST_POSITIONS));
    }
    if (!isRate(dropout) || !isRate(classifierDropout) || !(eps > 0)) {
      throw new InputException(
          config.file()
              + ": rates of dropout should be from 0 to below 1, and the epsilon of normalisation"
              + " above 0. Fetch the file again.");
    }
    return this;
  }

  private static boolean isRate(double rate) {
    return rate >= 0 && rate < 1;
  }
}
