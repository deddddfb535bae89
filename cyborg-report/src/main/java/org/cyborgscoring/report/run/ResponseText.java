package org.cyborgscoring.report.run;

/**
 * The text of a response as far as a report shows it: short ones whole, of longer ones the
 * beginning, the rest on demand, and of very long ones no more than fills some pages.
 *
 * @param beginning the text, or what of it stands there without being asked for
 * @param whole the text on demand; empty if {@code beginning} is all of it
 * @param omitted the number of characters that are not shown at all
 */
public record ResponseText(String beginning, String whole, int omitted) {
  /** Shows nothing. */
  static final ResponseText HIDDEN = new ResponseText("", "", 0);

  private static final int SHORT = 280;
  private static final int LONGEST = 20_000;

  /** A text, cut where it is long. */
  static ResponseText of(String text) {
    String trimmed = text.strip();
    if (trimmed.length() <= SHORT) {
      return new ResponseText(trimmed, "", 0);
    }
    String shown = cut(trimmed, LONGEST);
    return new ResponseText(
        wholeWords(cut(trimmed, SHORT)), shown, trimmed.length() - shown.length());
  }

  /** The text without the word at its end, which may be cut, unless that is most of the text. */
  private static String wholeWords(String text) {
    int space = text.lastIndexOf(' ');
    return space > text.length() / 2 ? text.substring(0, space).strip() : text;
  }

  /** The text up to a length, without half a character at its end. */
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
