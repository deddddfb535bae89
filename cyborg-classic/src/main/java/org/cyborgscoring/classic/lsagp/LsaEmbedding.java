package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.kernel.Slice;
import org.cyborgscoring.classic.lsa.TraitReader;
import org.cyborgscoring.classic.lsa.Traits;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.sampling.Embedding;
import org.cyborgscoring.scoring.RunContext;

/**
 * Places responses where the Teacher {@code lsa-gp} sees them: in the latent semantic spaces of
 * n-grams and of stems, and in the space of concepts. Each is moved to its middle and scaled so
 * that the mean squared length there is 1. Where a pretrained encoder is named as its argument, so
 * are that encoder's vectors.
 */
public final class LsaEmbedding implements Embedding {
  private static final int TEXTS_AT_ONCE = 64;

  private final String encoder;

  /** The embedding without a pretrained encoder. */
  public LsaEmbedding() {
    this("");
  }

  private LsaEmbedding(String encoder) {
    this.encoder = encoder;
  }

  @Override
  public String id() {
    return "lsa";
  }

  @Override
  public Embedding withArgument(String argument) {
    return new LsaEmbedding(argument);
  }

  @Override
  public float[][] embed(List<Response> responses, RunContext run) {
    if (responses.isEmpty()) {
      return new float[0][];
    }
    Recipe recipe = Recipes.withEncoder(encoder);
    Pool pool = Pool.of(recipe, responses, run);
    float[][] rows =
        new FixedChunks(run.threads())
            .inParts(
                responses,
                TEXTS_AT_ONCE,
                (from, part) -> {
                  run.checkCancelled();
                  pool.prepare(part);
                  TraitReader reader = pool.reader();
                  return part.stream()
                      .map(response -> row(pool.traits(response.text(), reader), recipe))
                      .toList();
                })
            .toArray(new float[0][]);
    int from = 0;
    Traits any = pool.traits(responses.get(0).text(), pool.reader());
    for (Recipe.EmbeddedSlice part : recipe.embedding()) {
      int to = from + part.slice().size(any);
      standardise(rows, from, to, part.weight());
      from = to;
    }
    return rows;
  }

  private static float[] row(Traits traits, Recipe recipe) {
    int size = recipe.embedding().stream().mapToInt(part -> part.slice().size(traits)).sum();
    float[] row = new float[size];
    int at = 0;
    for (Recipe.EmbeddedSlice part : recipe.embedding()) {
      Slice slice = part.slice();
      System.arraycopy(traits.place(slice.space()), slice.from(), row, at, slice.size(traits));
      at += slice.size(traits);
    }
    return row;
  }

  private static void standardise(float[][] rows, int from, int to, double weight) {
    double squares = 0;
    for (int d = from; d < to; d++) {
      double sum = 0;
      for (float[] row : rows) {
        sum += row[d];
      }
      float mean = (float) (sum / rows.length);
      for (float[] row : rows) {
        row[d] -= mean;
        squares += (double) row[d] * row[d];
      }
    }
    float factor = squares > 0 ? (float) Math.sqrt(weight * rows.length / squares) : 0;
    for (float[] row : rows) {
      for (int d = from; d < to; d++) {
        row[d] *= factor;
      }
    }
  }
}
