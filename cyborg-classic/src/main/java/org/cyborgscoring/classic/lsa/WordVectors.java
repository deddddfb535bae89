package org.cyborgscoring.classic.lsa;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.text.SparseRows;
import org.cyborgscoring.classic.text.Words;

/**
 * A direction for every word stem of a pool: stems that stand in like company point in like
 * directions, so that different words for the same idea are seen to be alike.
 *
 * <p>The positive pointwise mutual information of stems that stand near each other, factored by its
 * leading singular vectors, each times the root of its singular value (Levy, Goldberg &amp; Dagan
 * 2015), and then made unit length.
 */
public final class WordVectors {
  private static final int OVERSAMPLING = 12;
  private static final int ITERATIONS = 4;

  private final Vocabulary stems;
  private final int dimensions;
  private final float[] directions;

  private WordVectors(Vocabulary stems, int dimensions, float[] directions) {
    this.stems = stems;
    this.dimensions = dimensions;
    this.directions = directions;
  }

  /**
   * Learns the directions.
   *
   * @param stems the stems that get one; a vocabulary of {@link StemGrams} of length 1
   * @param texts the pool
   * @param window how many words apart stems stand near each other
   * @param rank how many dimensions the directions have at most
   */
  public static WordVectors learn(
      Vocabulary stems,
      List<String> texts,
      int window,
      int rank,
      RandomGenerator random,
      FixedChunks chunks) {
    NearbyStems nearby = new NearbyStems(stems.size(), window);
    Words words = new Words();
    for (String text : texts) {
      nearby.add(numbers(stems, words.read(text)));
    }
    SparseRows information = nearby.positiveInformation();
    SingularVectors vectors =
        new RandomizedSvd(rank, OVERSAMPLING, ITERATIONS).of(information, random, chunks);
    double[] roots = new double[vectors.rank()];
    for (int d = 0; d < roots.length; d++) {
      roots[d] = Math.sqrt(vectors.values()[d]);
    }
    float[] directions = new float[stems.size() * roots.length];
    for (int stem = 0; stem < stems.size(); stem++) {
      for (int d = 0; d < roots.length; d++) {
        directions[stem * roots.length + d] = (float) (roots[d] * vectors.entry(stem, d));
      }
      UnitLength.make(directions, stem * roots.length, roots.length);
    }
    return new WordVectors(stems, roots.length, directions);
  }

  /** The numbers of a text's stems in its order; unknown stems are left out. */
  private static int[] numbers(Vocabulary stems, Words words) {
    int[] numbers = new int[words.count()];
    int known = 0;
    for (int i = 0; i < numbers.length; i++) {
      int number = stems.find(words.stemHash(i));
      if (number >= 0) {
        numbers[known++] = number;
      }
    }
    return Arrays.copyOf(numbers, known);
  }

  /** The numbers of a text's stems in its order; unknown stems are left out. */
  int[] numbers(Words words) {
    return numbers(stems, words);
  }

  /** The number of stems. */
  int size() {
    return stems.size();
  }

  /** The number of dimensions. */
  int dimensions() {
    return dimensions;
  }

  /** The inverse document frequency of a stem. */
  float rarity(int stem) {
    return stems.rarity(stem);
  }

  /** Adds a multiple of a stem's direction to a vector. */
  void addTo(float[] vector, int stem, float factor) {
    int from = stem * dimensions;
    for (int d = 0; d < dimensions; d++) {
      vector[d] += factor * directions[from + d];
    }
  }

  /** One coordinate of a stem's direction. */
  float coordinate(int stem, int dimension) {
    return directions[stem * dimensions + dimension];
  }
}
