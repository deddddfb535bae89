package org.cyborgscoring.screening;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.cyborgscoring.data.InputException;

/**
 * The language that responses to an item are written in.
 *
 * @param language its ISO 639-3 code, such as {@code eng}
 * @param script the script of most of its letters, as Unicode names it, such as {@code LATIN}
 * @param vocabulary the hashes of the words that most responses use, 4 bytes each in ascending
 *     order, in Base64; no word can be had back from it
 */
public record LanguageProfile(String language, String script, String vocabulary) {

  /**
   * Refuses what is no profile, as a damaged file may hold.
   *
   * @throws InputException if the script or the vocabulary cannot be read
   */
  public LanguageProfile {
    try {
      UnicodeScript.forName(script);
      if (Base64.getDecoder().decode(vocabulary).length % Integer.BYTES != 0) {
        throw new IllegalArgumentException("cut off");
      }
    } catch (IllegalArgumentException e) {
      throw new InputException("The language profile of the screen is damaged.", e);
    }
  }

  /** The vocabulary for looking words up. */
  HashSet64 words() {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(vocabulary));
    HashSet64 words = new HashSet64(bytes.remaining() / Integer.BYTES);
    while (bytes.hasRemaining()) {
      words.add(bytes.getInt());
    }
    return words;
  }

  /** The part of a word's hash that a vocabulary keeps. */
  static int kept(long hash) {
    return (int) (hash >>> 32);
  }

  /** The vocabulary of these kept hashes. */
  static String encode(int[] kept) {
    int[] sorted = kept.clone();
    Arrays.sort(sorted);
    ByteBuffer bytes = ByteBuffer.allocate(sorted.length * Integer.BYTES);
    bytes.asIntBuffer().put(sorted);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
