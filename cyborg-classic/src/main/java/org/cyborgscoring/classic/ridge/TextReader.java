package org.cyborgscoring.classic.ridge;

import org.cyborgscoring.classic.text.SurfaceFeatures;
import org.cyborgscoring.classic.text.Words;

/** Everything the Student sees of a text. A buffer for one text after another, for one thread. */
final class TextReader {
  private final Words words = new Words();
  private final SurfaceFeatures surfaceFeatures = new SurfaceFeatures();
  private final HashedNgrams ngrams;
  private final float[] surface = new float[SurfaceFeatures.size()];
  private final float[] surfaceTerms = new float[SurfaceTerms.COUNT];

  TextReader(FeatureSettings settings) {
    this.ngrams = new HashedNgrams(settings);
  }

  /** Reads a text, in place of the one before. */
  void read(String text) {
    words.read(text);
    ngrams.read(words);
    surfaceFeatures.measure(text, words, surface);
  }

  /** The n-grams of the text. */
  HashedNgrams ngrams() {
    return ngrams;
  }

  /** The surface of the text; the buffer's own array, which may be standardised in place. */
  float[] surface() {
    return surface;
  }

  /** The terms of {@link #surface()} as it is now; the buffer's own array. */
  float[] surfaceTerms() {
    SurfaceTerms.expand(surface, 0, surfaceTerms);
    return surfaceTerms;
  }
}
