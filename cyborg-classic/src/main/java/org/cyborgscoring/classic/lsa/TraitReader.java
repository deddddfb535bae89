package org.cyborgscoring.classic.lsa;

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
   * @param vocabularies one for each view
   * @param spaces the spaces in which a text has its places
   */
  public TraitReader(List<Vocabulary> vocabularies, List<Space> spaces) {
    this.terms = new TermReader(vocabularies);
    this.spaces = spaces;
  }

  /** The traits of a text. */
  public Traits read(String text) {
    words.read(text);
    ReadText read = new ReadText(text, words, terms.read(words));
    return new Traits(read.terms(), spaces.stream().map(space -> space.place(read)).toList());
  }
}
