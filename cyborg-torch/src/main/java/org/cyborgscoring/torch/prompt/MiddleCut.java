package org.cyborgscoring.torch.prompt;

import java.util.function.IntPredicate;

/** Leaves out the middle of a text, so that beginning and end are kept in equal parts. */
final class MiddleCut {
  /** What stands in place of what is left out. */
  static final String MARK = " [...] ";

  private MiddleCut() {}

  /** The text with so many characters kept, one fewer where a character would be torn. */
  static String keeping(String text, int characters) {
    if (characters >= text.length()) {
      return text;
    }
    int head = (characters + 1) / 2;
    int tail = text.length() - characters / 2;
    if (head > 0 && Character.isHighSurrogate(text.charAt(head - 1))) {
      head--;
    }
    if (tail < text.length() && Character.isLowSurrogate(text.charAt(tail))) {
      tail++;
    }
    return text.substring(0, head) + MARK + text.substring(tail);
  }

  /** The most characters that fit, found by halving; 0 must fit. */
  static int most(int length, IntPredicate fits) {
    int least = 0;
    int most = length;
    while (least < most) {
      int middle = (least + most + 1) >>> 1;
      if (fits.test(middle)) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least;
  }
}
