package org.cyborgscoring.report.page;

/**
 * Makes characters that HTML cannot hold, or that a reader could not see, visible.
 *
 * <p>Control characters become their Unicode control pictures (NUL becomes U+2400); tab and line
 * feed stay. Halves of broken surrogate pairs, and characters that would turn the direction of the
 * text after them, become the replacement character. What is left can be encoded and parsed as HTML
 * without loss and cannot disturb what stands around it.
 */
public final class VisibleText {
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7f;
  private static final char DELETE_PICTURE = '\u2421';
  private static final char REPLACEMENT = '\ufffd';

  private VisibleText() {}

  /** The text with nothing invisible in it. */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(visible, codePoint));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int codePoint) {
    if (codePoint == '\t' || codePoint == '\n') {
      visible.append((char) codePoint);
    } else if (codePoint < ' ') {
      visible.append((char) (CONTROL_PICTURES + codePoint));
    } else if (codePoint == DELETE) {
      visible.append(DELETE_PICTURE);
    } else if (isUnfit(codePoint)) {
      visible.append(REPLACEMENT);
    } else {
      visible.appendCodePoint(codePoint);
    }
  }

  private static boolean isUnfit(int codePoint) {
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    boolean secondControls = codePoint > DELETE && codePoint < 0xa0;
    boolean nonCharacter =
        (codePoint & 0xfffe) == 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
    boolean turnsDirection =
        (codePoint >= 0x202a && codePoint <= 0x202e)
            || (codePoint >= 0x2066 && codePoint <= 0x2069);
    return surrogate || secondControls || nonCharacter || turnsDirection;
  }
}
