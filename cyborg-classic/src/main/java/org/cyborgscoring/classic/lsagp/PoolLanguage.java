package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.classic.kernel.Anchors;
import org.cyborgscoring.classic.lsa.RelatedStems;
import org.cyborgscoring.classic.lsa.Space;
import org.cyborgscoring.classic.lsa.TermReader;
import org.cyborgscoring.classic.lsa.TraitReader;
import org.cyborgscoring.classic.lsa.Traits;
import org.cyborgscoring.classic.lsa.Vocabulary;

/**
 * How to read a response as its pool taught it.
 *
 * @param vocabularies the vocabulary of each view
 * @param stems the index of the view of single stems
 * @param related the stems related to each of those
 * @param spaces the spaces in which a response has its places
 */
record PoolLanguage(
    List<Vocabulary> vocabularies, int stems, RelatedStems related, List<Space> spaces) {

  /** A reader of terms, for one thread. */
  TermReader termReader() {
    return new TermReader(vocabularies, stems, related);
  }

  /** A reader of terms and places, for one thread. */
  TraitReader reader() {
    return new TraitReader(termReader(), spaces);
  }

  /** How many different terms each view has, that of related stems last. */
  int[] sizes() {
    int[] sizes = new int[vocabularies.size() + 1];
    for (int v = 0; v < vocabularies.size(); v++) {
      sizes[v] = vocabularies.get(v).size();
    }
    sizes[vocabularies.size()] = vocabularies.get(stems).size();
    return sizes;
  }

  /** These responses as anchors. */
  Anchors anchors(List<Traits> responses) {
    return new Anchors(responses, vocabularies.size() + 1, spaces.size());
  }

  /** This language with spaces. */
  PoolLanguage with(List<Space> newSpaces) {
    return new PoolLanguage(vocabularies, stems, related, newSpaces);
  }
}
