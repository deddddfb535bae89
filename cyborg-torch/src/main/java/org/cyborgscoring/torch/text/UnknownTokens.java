package org.cyborgscoring.torch.text;

import java.util.List;
import java.util.Locale;
import org.cyborgscoring.data.InputException;

/**
 * How much of the responses a tokenizer cannot write: a model sees one and the same token for all
 * of it.
 *
 * @param responses how many responses have tokens
 * @param onlyUnknown how many of them have nothing but unknown tokens
 * @param tokens how many tokens there are in all
 * @param unknown how many of them are unknown
 */
public record UnknownTokens(int responses, int onlyUnknown, long tokens, long unknown) {
  /** The largest share of responses that may be unknown from beginning to end. */
  public static final double MOST = 0.5;

  /** Counts the unknown tokens of responses; those without tokens are left out. */
  public static UnknownTokens of(List<TokenIds> responses) {
    int counted = 0;
    int onlyUnknown = 0;
    long tokens = 0;
    long unknown = 0;
    for (TokenIds response : responses) {
      counted += response.length() > 0 ? 1 : 0;
      onlyUnknown += response.isOnlyUnknown() ? 1 : 0;
      tokens += response.length();
      unknown += response.unknown();
    }
    return new UnknownTokens(counted, onlyUnknown, tokens, unknown);
  }

  /** The share of unknown tokens among all, 0 to 1; 0 if there are none. */
  public double share() {
    return tokens == 0 ? 0 : (double) unknown / tokens;
  }

  /**
   * Refuses a model that cannot read the responses. Single ones that it cannot read are no reason:
   * they are scored like any text.
   *
   * @throws InputException if more than {@link #MOST} of the responses are nothing but unknown
   */
  public void require() {
    if (onlyUnknown > MOST * responses) {
      throw new InputException(
          "%d of %d responses consist of nothing but tokens that the model's vocabulary does not have (%s). It was made for another language or script; choose a multilingual model, such as hf:FacebookAI/xlm-roberta-base."
              .formatted(
                  onlyUnknown,
                  responses,
                  String.format(Locale.ROOT, "%.1f %% of all tokens", 100 * share())));
    }
  }
}
