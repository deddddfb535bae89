package org.cyborgscoring.classic.text;

/** What part a character plays in dividing a text into words. */
final class CharacterKind {
  /** White space and control characters: squeezed to one space. */
  static final byte SPACE = 0;

  /** Letters, digits, marks, the apostrophe and {@code @}: runs of them are words. */
  static final byte WORD = 1;

  /** Ideographs: each is a word of its own, for their scripts write no spaces. */
  static final byte IDEOGRAPH = 2;

  /** Punctuation and symbols: kept, but no part of a word. */
  static final byte OTHER = 3;

  private static final byte[] ASCII = new byte[128];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      ASCII[c] = classify(c);
    }
  }

  private CharacterKind() {}

  /** The kind of a code point; an unpaired surrogate is {@link #OTHER}. */
  static byte of(int codePoint) {
    return codePoint < ASCII.length ? ASCII[codePoint] : classify(codePoint);
  }

  private static byte classify(int codePoint) {
    if (Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)) {
      return SPACE;
    }
    if (Character.isIdeographic(codePoint)) {
      return IDEOGRAPH;
    }
    // '@' begins the placeholders of anonymised responses, such as @PERSON1.
    if (codePoint == '\'' || codePoint == '@' || Character.isLetterOrDigit(codePoint)) {
      return WORD;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
        ? WORD
        : OTHER;
  }
}
