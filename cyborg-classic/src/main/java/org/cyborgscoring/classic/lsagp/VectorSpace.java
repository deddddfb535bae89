package org.cyborgscoring.classic.lsagp;

import org.cyborgscoring.classic.lsa.ReadText;
import org.cyborgscoring.classic.lsa.Space;

/**
 * The space of a pretrained encoder, in which likeness of meaning was learned elsewhere.
 *
 * @param vectors the encoder's vectors
 */
record VectorSpace(TextVectors vectors) implements Space {

  @Override
  public float[] place(ReadText text) {
    return vectors.of(text.text());
  }
}
