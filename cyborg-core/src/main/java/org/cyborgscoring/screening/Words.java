package org.cyborgscoring.screening;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text as hashes, without regard to letter case, punctuation or white space.
 *
 * <p>A word is a run of letters, combining marks and digits of any alphabet. Apostrophes inside it
 * count for nothing ({@code dont} is {@code don't}), and neither does U+FFFD, which stands for an
 * apostrophe in many files that changed their encoding. In scripts that put no space between words
 * (Han, kana, Thai, Lao, Khmer, Burmese) every letter is a word. A hash is 64 bits wide, so that
 * two different words practically never meet; no text can be had back from it.
 */
final class Words {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int FIRST_COMBINING = 0x300;
  private static final int FIRST_SPACELESS = 0xe00;

  private final long[] hashes;
  private final int characters;

  private Words(long[] hashes, int characters) {
    this.hashes = hashes;
    this.characters = characters;
  }

  /** The words of a text. */
  static Words of(String text) {
    return new Splitter().split(composed(text));
  }

  /** The number of words. */
  int size() {
    return hashes.length;
  }

  /** The hash of a word. */
  long hash(int index) {
    return hashes[index];
  }

  /** The number of letters and digits in all words. */
  int characters() {
    return characters;
  }

  /** The hash of {@code length} words from {@code start}, in their order. */
  long hash(int start, int length) {
    long hash = length;
    for (int i = start; i < start + length; i++) {
      hash = mixed((hash + hashes[i]) * 0x9e3779b97f4a7c15L);
    }
    return hash;
  }

  /** The hash of all words in their order: the same for texts that differ in nothing else. */
  long hashOfAll() {
    return hash(0, hashes.length);
  }

  /** Letters with marks may be written as one character or as two; here they are one. */
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /** The finalizer of MurmurHash3, which spreads every bit over all. */
  private static long mixed(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  private static boolean isSpaceless(int c) {
    if (c < FIRST_SPACELESS || !Character.isLetter(c)) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** The state of one splitting; a word's hash is FNV-1a over its characters, mixed. */
  private static final class Splitter {
    private long[] hashes = new long[32];
    private int size;
    private int characters;
    private long word = OFFSET;
    private boolean inWord;

    Words split(String text) {
      for (int i = 0; i < text.length(); ) {
        int c = text.codePointAt(i);
        i += Character.charCount(c);
        if (Character.isLetterOrDigit(c)) {
          characters++;
          add(Character.toLowerCase(c));
          if (isSpaceless(c)) {
            end();
          }
        } else if (isMark(c)) {
          add(c);
        } else if (c != '\'' && c != '’' && c != 'ʼ' && c != '\uFFFD') {
          end();
        }
      }
      end();
      return new Words(Arrays.copyOf(hashes, size), characters);
    }

    private void add(int c) {
      word = (word ^ c) * PRIME;
      inWord = true;
    }

    private void end() {
      if (!inWord) {
        return;
      }
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = mixed(word);
      word = OFFSET;
      inWord = false;
    }
  }
}
