package org.cyborgscoring.classic.lsa;

import java.util.List;
import java.util.random.RandomGenerator;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.text.SparseRows;

/**
 * The latent semantic space of a pool: the leading singular vectors of its responses by the terms
 * of a blend (Deerwester et al. 1990). Inner products approximate those of the blend, with what the
 * responses of the pool do not share left out.
 */
public final class LatentSpace implements Space {
  private final BlendWeights blend;
  private final int[] offsets;
  private final SingularVectors vectors;

  private LatentSpace(BlendWeights blend, int[] offsets, SingularVectors vectors) {
    this.blend = blend;
    this.offsets = offsets;
    this.vectors = vectors;
  }

  /**
   * Learns the space.
   *
   * @param sizes how many different terms each view has
   * @param pool the terms of the pool's responses
   * @param svd finds the vectors
   */
  public static LatentSpace learn(
      BlendWeights blend,
      int[] sizes,
      List<TermRows> pool,
      RandomizedSvd svd,
      RandomGenerator random,
      FixedChunks chunks) {
    int[] offsets = new int[blend.parts()];
    int columns = 0;
    for (int p = 0; p < offsets.length; p++) {
      offsets[p] = columns;
      columns += sizes[blend.view(p)];
    }
    SparseRows.Builder matrix = new SparseRows.Builder();
    for (TermRows rows : pool) {
      for (int p = 0; p < offsets.length; p++) {
        SparseRow row = rows.row(blend.view(p));
        double factor = blend.factor(rows, p);
        for (int e = 0; e < row.entries(); e++) {
          matrix.add(offsets[p] + row.index(e), (float) (factor * row.value(e)));
        }
      }
      matrix.endRow();
    }
    return new LatentSpace(blend, offsets, svd.of(matrix.build(columns), random, chunks));
  }

  @Override
  public float[] place(ReadText text) {
    float[] place = new float[vectors.rank()];
    for (int p = 0; p < offsets.length; p++) {
      double factor = blend.factor(text.terms(), p);
      vectors.addTo(place, text.terms().row(blend.view(p)), offsets[p], factor);
    }
    return place;
  }
}
