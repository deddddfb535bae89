package org.cyborgscoring.classic.lsa;

import java.util.Arrays;
import org.cyborgscoring.classic.text.Words;

/**
 * Weights the terms of one text after another as their view says.
 *
 * <p>This is a buffer; it belongs to one thread.
 */
final class TermWeights {
  private final Vocabulary vocabulary;
  private final int[] counts;
  private int[] found = new int[256];
  private int size;

  TermWeights(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.counts = new int[vocabulary.size()];
  }

  /** The weighted terms of a text, with the indices in the order in which they first come. */
  SparseRow read(Words words) {
    size = 0;
    vocabulary.view().terms().terms(words, this::count);
    TermWeighting weighting = vocabulary.view().weighting();
    int[] indices = Arrays.copyOf(found, size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      int term = indices[i];
      values[i] = (float) weighting.weight(counts[term], vocabulary.rarity(term));
      counts[term] = 0;
    }
    return new SparseRow(indices, values);
  }

  private void count(long hash) {
    int term = vocabulary.find(hash);
    if (term < 0) {
      return;
    }
    if (counts[term]++ == 0) {
      if (size == found.length) {
        found = Arrays.copyOf(found, 2 * size);
      }
      found[size++] = term;
    }
  }
}
