package org.cyborgscoring.torch.hub;

import org.cyborgscoring.data.InputException;

/** A user's access token for the hub. It is shown nowhere. */
final class Token {
  private final String secret;
  private final String source;

  /**
   * Takes a token.
   *
   * @param source where the user gave it, for messages
   * @throws InputException if it cannot be one
   */
  Token(String secret, String source) {
    if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new InputException(
          "The access token in " + source + " holds blanks or signs that no token has; mend it.");
    }
    this.secret = secret;
    this.source = source;
  }

  /** The value of a request's header {@code Authorization}. */
  String authorization() {
    return "Bearer " + secret;
  }

  /** Where the user gave it. */
  String source() {
    return source;
  }

  @Override
  public String toString() {
    return "token in " + source;
  }
}
