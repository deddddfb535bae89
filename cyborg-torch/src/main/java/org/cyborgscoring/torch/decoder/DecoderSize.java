package org.cyborgscoring.torch.decoder;

import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * What most decoders have in common, under the names that Llama's configuration introduced.
 *
 * @param vocabulary how many token ids there are
 * @param hidden the length of a token's vector
 * @param layers the number of layers
 * @param heads the number of heads of queries
 * @param keyValueHeads the number of heads of keys and values; divides {@code heads}
 * @param headSize the length of a head's vector
 * @param intermediate the width of the feed-forward network
 * @param positions the most tokens that the model was made for
 * @param eps the epsilon of normalisation
 * @param initializerRange the standard deviation of weights before any training
 */
public record DecoderSize(
    int vocabulary,
    int hidden,
    int layers,
    int heads,
    int keyValueHeads,
    int headSize,
    int intermediate,
    int positions,
    double eps,
    double initializerRange) {

  /**
   * Reads the common names.
   *
   * @throws org.cyborgscoring.data.InputException if one is missing or does not fit the others
   */
  static DecoderSize of(ModelConfig config) {
    int hidden = config.size("hidden_size");
    int heads = config.size("num_attention_heads");
    int groups = config.size("num_key_value_heads", heads);
    if (heads % groups != 0) {
      throw config.wrong("num_key_value_heads", "a divisor of num_attention_heads, " + heads);
    }
    if (!config.has("head_dim") && hidden % heads != 0) {
      throw config.wrong("num_attention_heads", "a divisor of hidden_size, " + hidden);
    }
    int headSize = config.size("head_dim", hidden / heads);
    if (headSize % 2 != 0) {
      throw config.wrong("head_dim", "even: positions turn pairs of numbers");
    }
    return new DecoderSize(
        config.size("vocab_size"),
        hidden,
        config.size("num_hidden_layers"),
        heads,
        groups,
        headSize,
        config.size("intermediate_size"),
        config.size("max_position_embeddings"),
        config.number("rms_norm_eps", 1e-6),
        config.number("initializer_range", 0.02));
  }

  /** The length of all queries of a token. */
  int queries() {
    return heads * headSize;
  }

  /** The length of all keys of a token, and of all values. */
  int keys() {
    return keyValueHeads * headSize;
  }
}
