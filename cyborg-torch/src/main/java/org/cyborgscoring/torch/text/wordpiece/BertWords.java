package org.cyborgscoring.torch.text.wordpiece;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Divides a text into words as BERT does (Devlin et al. 2019): control characters dropped,
 * ideographs and marks of punctuation each a word of their own, white space between words; without
 * case and accents if so wished. Equal to Hugging Face's {@code BertNormalizer} followed by {@code
 * BertPreTokenizer}, so that what is learnt here is what their tokenizer looks up.
 *
 * @param lowercase whether case and accents are dropped
 */
record BertWords(boolean lowercase) {

  /** Gives the words of a text, in order. */
  void forEach(String text, Consumer<String> words) {
    String clean = clean(text);
    if (lowercase) {
      clean = lowercased(Normalizer.normalize(clean, Normalizer.Form.NFD));
    }
    split(clean, words);
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isSpace(c)) {
                clean.append(' ');
              } else if (isIdeograph(c)) {
                clean.append(' ').appendCodePoint(c).append(' ');
              } else if (!isDropped(c)) {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  /** Character by character: Java's own lower case of a text looks at neighbours for the sigma. */
  private static String lowercased(String decomposed) {
    StringBuilder lower = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(
            c -> {
              if (c < 128) {
                lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
              } else {
                lower.append(Character.toString(c).toLowerCase(Locale.ROOT));
              }
            });
    return lower.toString();
  }

  private static void split(String clean, Consumer<String> words) {
    int start = 0;
    int i = 0;
    while (i < clean.length()) {
      int c = clean.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean space = isSpace(c);
      if (space || isPunctuation(c)) {
        if (i > start) {
          words.accept(clean.substring(start, i));
        }
        if (!space) {
          words.accept(clean.substring(i, next));
        }
        start = next;
      }
      i = next;
    }
    if (start < clean.length()) {
      words.accept(clean.substring(start));
    }
  }

  private static boolean isSpace(int c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || (c > 0x9f && Character.isSpaceChar(c));
  }

  private static boolean isDropped(int c) {
    if (c == 0xfffd) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x3400 && c <= 0x4dbf)
        || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x20000 && c <= 0x2a6df)
        || (c >= 0x2a700 && c <= 0x2b81f)
        || (c >= 0x2b920 && c <= 0x2ceaf)
        || (c >= 0x2f800 && c <= 0x2fa1f);
  }
}
