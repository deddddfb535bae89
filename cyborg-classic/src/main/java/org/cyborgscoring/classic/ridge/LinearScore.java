package org.cyborgscoring.classic.ridge;

import org.cyborgscoring.classic.text.SurfaceFeatures;

/**
 * A score that is linear in the n-grams and the surface of a text.
 *
 * @param features which n-grams
 * @param blockFactors what to multiply each block with, besides {@link RootCounts#blockFactor}
 * @param bucketWeights a weight for every bucket
 * @param surfaceScale standardises the surface features
 * @param surfaceWeights their weights
 * @param intercept the score of a text that has nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Owned by one model, large and never changed.
record LinearScore(
    FeatureSettings features,
    float[] blockFactors,
    float[] bucketWeights,
    SurfaceScale surfaceScale,
    double[] surfaceWeights,
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
    float[] surface = text.surface();
    for (int f = 0; f < SurfaceFeatures.size(); f++) {
      score += surfaceWeights[f] * surfaceScale.standardised(f, surface[f]);
    }
    return score;
  }
}
