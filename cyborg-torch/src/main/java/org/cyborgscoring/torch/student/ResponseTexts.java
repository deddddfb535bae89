package org.cyborgscoring.torch.student;

import java.util.List;
import java.util.OptionalInt;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.text.LongText;
import org.cyborgscoring.torch.text.Sequences;
import org.cyborgscoring.torch.text.TokenIds;
import org.cyborgscoring.torch.text.TokenRole;
import org.cyborgscoring.torch.text.Tokenizer;

/**
 * Turns responses into what an encoder reads.
 *
 * @param tokenizer divides texts
 * @param longText what is done with responses that are longer than the context
 * @param context the most tokens of a sequence, special tokens included
 * @param padId fills up shorter sequences
 */
record ResponseTexts(Tokenizer tokenizer, LongText longText, int context, int padId) {

  /**
   * The way a model reads.
   *
   * @param wanted the most tokens that the user wants it to see, or 0
   * @throws InputException if the model does not see so many, or if its vocabulary is another's
   */
  static ResponseTexts of(
      Tokenizer tokenizer, ModelConfig config, Encoder encoder, LongText longText, int wanted) {
    tokenizer.requireFits(encoder.size().vocabulary());
    int most = Math.min(encoder.maxTokens(), tokenizer.longestInput().orElse(Integer.MAX_VALUE));
    if (wanted > most) {
      throw new InputException(
          "max-tokens=%d is more than the %d tokens that this model sees at once; leave it out, or choose a model with a longer context."
              .formatted(wanted, most));
    }
    int context = wanted > 0 ? wanted : most;
    if (context <= tokenizer.frame().length()) {
      throw new InputException(
          "max-tokens=%d leaves no room for a response besides the model's special tokens."
              .formatted(context));
    }
    OptionalInt pad = tokenizer.specialIds().find(TokenRole.PAD);
    int padId = config.integer("pad_token_id", pad.orElse(0));
    if (padId < 0 || padId >= encoder.size().vocabulary()) {
      throw config.wrong("pad_token_id", "a token's id, from 0 to below vocab_size");
    }
    return new ResponseTexts(tokenizer, longText, context, padId);
  }

  /** Texts as ids, in their order. */
  List<TokenIds> ids(List<String> texts, int threads) {
    return tokenizer.encode(texts, threads);
  }

  /** Ids as sequences that fit the context. */
  Sequences sequences(List<TokenIds> ids) {
    return Sequences.of(ids, tokenizer.frame(), longText, context);
  }
}
