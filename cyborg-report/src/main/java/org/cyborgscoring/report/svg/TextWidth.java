package org.cyborgscoring.report.svg;

/** How much room a text of 12 pixels takes, nearly: which font will draw it nobody knows here. */
final class TextWidth {
  private static final double LETTER = 6.7;
  private static final double WIDE_LETTER = 12;
  private static final int FIRST_WIDE = 0x1100;

  private TextWidth() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(TextWidth::of).sum();
  }

  /** The text, cut where it would take more room than this. */
  static String cut(String text, double room) {
    if (of(text) <= room) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    double used = WIDE_LETTER;
    for (int letter : text.codePoints().toArray()) {
      used += of(letter);
      if (used > room) {
        break;
      }
      cut.appendCodePoint(letter);
    }
    return cut.append('\u2026').toString();
  }

  private static double of(int letter) {
    return letter >= FIRST_WIDE && !(letter >= 0x2000 && letter < 0x2e80) ? WIDE_LETTER : LETTER;
  }
}
