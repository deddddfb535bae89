package org.cyborgscoring.classic.ridge;

/**
 * A score that is linear in the n-grams and the surface of a text.
 *
 * @param features which n-grams
 * @param blockFactors what to multiply each block with, besides {@link RootCounts#blockFactor}
 * @param bucketWeights a weight for every bucket
 * @param surfaceScale standardises the surface features
 * @param surfaceWeights the weights of their terms
 * @param intercept the score of a text that has nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Owned by one model, large and never changed.
record LinearScore(
    FeatureSettings features,
    float[] blockFactors,
    float[] bucketWeights,
    SurfaceScale surfaceScale,
    float[] surfaceWeights,
    double intercept) {

  /** The score of the text that was read. */
  double of(TextReader text) {
    HashedNgrams ngrams = text.ngrams();
    int[] buckets = ngrams.buckets();
    int[] counts = ngrams.counts();
    double score = intercept;
    for (int b = 0; b < blockFactors.length; b++) {
      double sum = 0;
      for (int k = ngrams.start(b); k < ngrams.end(b); k++) {
        sum += RootCounts.of(counts[k]) * bucketWeights[buckets[k]];
      }
      score += sum * blockFactors[b] * RootCounts.blockFactor(ngrams.occurrences(b));
    }
    surfaceScale.standardise(text.surface());
    float[] terms = text.surfaceTerms();
    for (int t = 0; t < terms.length; t++) {
      score += surfaceWeights[t] * terms[t];
    }
    return score;
  }
}
