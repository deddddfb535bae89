package org.cyborgscoring.data;

/** Makes texts from anywhere fit to be kept, compared and written. */
final class CleanText {
  private CleanText() {}

  /**
   * A response as it is kept: line ends become line feeds; control characters other than the tab
   * become spaces, for they carry no meaning and break what reads them later; halves of surrogate
   * pairs become U+FFFD. All else stays.
   */
  static String response(String text) {
    int i = 0;
    while (i < text.length() && isClean(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, i);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (c == '\n' || c == '\t') {
        clean.append(c);
      } else if (Character.isISOControl(c)) {
        clean.append(' ');
      } else {
        clean.append(c);
      }
    }
    return wellFormed(clean.toString());
  }

  /** The text with U+FFFD for halves of surrogate pairs, which no encoding can write. */
  static String wellFormed(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
          i++;
        } else {
          repaired = repaired == null ? new StringBuilder(text) : repaired;
          repaired.setCharAt(i, '\uFFFD');
        }
      }
    }
    return repaired == null ? text : repaired.toString();
  }

  private static boolean isClean(char c) {
    return (c >= ' ' && c < 0x7f)
        || (c > 0x9f && !Character.isSurrogate(c))
        || c == '\n'
        || c == '\t';
  }
}
