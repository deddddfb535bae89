package org.cyborgscoring.classic.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * One text in normal form, divided into words.
 *
 * <p>The normal form is lower case, composed (Unicode NFC), typographic apostrophes made plain,
 * white space and control characters squeezed to one space, with one space before and one after the
 * text. A word is a run of letters, digits, marks, {@code @} and inner apostrophes; an ideograph is
 * a word of its own. Every word and every stem has a 64-bit hash (see {@link TermHash}), which
 * stands for it everywhere: two different words of one item share a hash with a probability below
 * 10⁻⁹.
 *
 * <p>This is a buffer for one text after another; it belongs to one thread.
 */
public final class Words {
  private char[] chars = new char[1024];
  private int length;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private boolean[] capitals = new boolean[256];
  private long[] hashes = new long[256];
  private long[] stemHashes = new long[256];
  private int count;
  private char[] stem = new char[64];

  /** Reads a text, in place of the one before. */
  public Words read(String text) {
    String composed = composed(text);
    int units = composed.length();
    if (chars.length < units + 2) {
      chars = new char[Math.max(units + 2, 2 * chars.length)];
    }
    chars[0] = ' ';
    length = 1;
    count = 0;
    int wordStart = -1;
    boolean capital = false;
    int i = 0;
    while (i < units) {
      int codePoint = composed.charAt(i);
      if (Character.isSurrogate((char) codePoint)) {
        codePoint = composed.codePointAt(i);
      }
      i += Character.charCount(codePoint);
      if (codePoint == '\u2019' || codePoint == '\u2018' || codePoint == '\u02bc') {
        codePoint = '\'';
      }
      byte kind = CharacterKind.of(codePoint);
      if (kind != CharacterKind.WORD && wordStart >= 0) {
        addWord(wordStart, length, capital);
        wordStart = -1;
      }
      if (kind == CharacterKind.SPACE) {
        if (chars[length - 1] != ' ') {
          chars[length++] = ' ';
        }
        continue;
      }
      int at = length;
      append(codePoint);
      if (kind == CharacterKind.IDEOGRAPH) {
        addWord(at, length, false);
      } else if (kind == CharacterKind.WORD && wordStart < 0 && codePoint != '\'') {
        wordStart = at;
        capital = Character.isUpperCase(codePoint);
      }
    }
    if (wordStart >= 0) {
      addWord(wordStart, length, capital);
    }
    if (chars[length - 1] != ' ') {
      chars[length++] = ' ';
    }
    return this;
  }

  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u0300') { // Nothing below combines with what stands before it.
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private void append(int codePoint) {
    int lower =
        codePoint < 128
            ? (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint)
            : Character.toLowerCase(codePoint);
    if (lower < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      chars[length++] = (char) lower;
    } else {
      chars[length++] = Character.highSurrogate(lower);
      chars[length++] = Character.lowSurrogate(lower);
    }
  }

  private void addWord(int start, int runEnd, boolean capital) {
    int end = runEnd;
    while (end > start && chars[end - 1] == '\'') {
      end--;
    }
    if (count == starts.length) {
      grow();
    }
    starts[count] = start;
    ends[count] = end;
    capitals[count] = capital;
    hashes[count] = TermHash.of(chars, start, end);
    stemHashes[count] = stemHash(start, end);
    count++;
  }

  private long stemHash(int start, int end) {
    int size = end - start;
    if (stem.length < size) {
      stem = new char[2 * size];
    }
    System.arraycopy(chars, start, stem, 0, size);
    return TermHash.of(stem, 0, Stemmer.stem(stem, size));
  }

  private void grow() {
    int size = 2 * starts.length;
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    capitals = Arrays.copyOf(capitals, size);
    hashes = Arrays.copyOf(hashes, size);
    stemHashes = Arrays.copyOf(stemHashes, size);
  }

  /** How many words the text has. */
  public int count() {
    return count;
  }

  /** The length of the normal form in UTF-16 units; at least 1, for an empty text is one space. */
  public int length() {
    return length;
  }

  /**
   * The normal form's UTF-16 units: the first {@link #length()} of this array, which is the
   * buffer's own and is not to be changed.
   */
  public char[] chars() {
    return chars;
  }

  /** Where a word begins in {@link #chars()}. */
  public int start(int word) {
    return starts[word];
  }

  /** Where a word ends in {@link #chars()}, exclusive. */
  public int end(int word) {
    return ends[word];
  }

  /** Whether a word was written with a capital first. */
  public boolean isCapitalised(int word) {
    return capitals[word];
  }

  /** The hash of a word. */
  public long hash(int word) {
    return hashes[word];
  }

  /** The hash of a word's stem, see {@link Stemmer}. */
  public long stemHash(int word) {
    return stemHashes[word];
  }

  /** A word as text; for reports and tests, not for features. */
  public String word(int word) {
    return new String(chars, starts[word], ends[word] - starts[word]);
  }
}
