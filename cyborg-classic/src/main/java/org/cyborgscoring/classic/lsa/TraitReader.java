package org.cyborgscoring.classic.lsa;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.classic.text.Words;

/** Reads the traits of one text after another. This is a buffer; it belongs to one thread. */
public final class TraitReader {
  private final TermReader terms;
  private final List<Space> spaces;
  private final Words words = new Words();

  /**
   * A reader.
   *
   * @param terms reads the terms of the text
   * @param spaces the spaces in which a text has its places
   */
  public TraitReader(TermReader terms, List<Space> spaces) {
    this.terms = terms;
    this.spaces = spaces;
  }

  /** The traits of a text. */
  public Traits read(String text) {
    words.read(text);
    return place(text, terms.read(words));
  }

  /** The traits of a text whose terms are known. */
  public Traits read(String text, TermRows known) {
    words.read(text);
    return place(text, known);
  }

  private Traits place(String text, TermRows known) {
    List<float[]> places = new ArrayList<>(spaces.size());
    ReadText read = new ReadText(text, words, known, places);
    for (Space space : spaces) {
      places.add(space.place(read));
    }
    return new Traits(known, places);
  }
}
