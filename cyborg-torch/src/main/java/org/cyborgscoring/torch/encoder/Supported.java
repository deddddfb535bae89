package org.cyborgscoring.torch.encoder;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/** Refuses configurations that would otherwise be computed wrongly, by the name of the field. */
final class Supported {
  private Supported() {}

  /**
   * A model of the BERT family that sees the whole text and learned its positions.
   *
   * @throws InputException if it is a decoder, or has positions of another kind
   */
  static void learnedPositions(ModelConfig config) {
    text(config, "position_embedding_type", "absolute");
    flag(config, "is_decoder", false);
    flag(config, "add_cross_attention", false);
  }

  /**
   * The id of padding in models that count positions from it on.
   *
   * @throws InputException if the table of positions ends before the first token's
   */
  static int countedFrom(ModelConfig config, EncoderSize size) {
    int padding = config.integer("pad_token_id", 1);
    if (padding < 0 || padding >= size.positions() - 1) {
      throw config.wrong("pad_token_id", "from 0 to " + (size.positions() - 2));
    }
    return padding;
  }

  /** Refuses a text that is there and is another one. */
  static void text(ModelConfig config, String field, String only) {
    if (!config.text(field, only).equals(only)) {
      throw config.wrong(field, "\"" + only + "\"; Cyborg supports no other");
    }
  }

  /** Refuses a truth value that is there and is the other one. */
  static void flag(ModelConfig config, String field, boolean only) {
    if (config.truth(field, only) != only) {
      throw config.wrong(field, only + "; Cyborg supports no other");
    }
  }

  /** Refuses a number that is there and is another one. */
  static void number(ModelConfig config, String field, int only) {
    if (config.integer(field, only) != only) {
      throw config.wrong(field, only + "; Cyborg supports no other");
    }
  }
}
