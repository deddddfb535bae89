package org.cyborgscoring.classic.lsa;

import java.util.function.LongConsumer;
import org.cyborgscoring.classic.text.Words;

/** Finds the terms of a text: words, sequences of words, sequences of characters. */
@FunctionalInterface
public interface TermSource {

  /**
   * Gives every occurrence of every term.
   *
   * @param words the text, read
   * @param terms takes the hash of each occurrence, in the order of the text
   */
  void terms(Words words, LongConsumer terms);
}
