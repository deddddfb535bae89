package org.cyborgscoring.classic.lsa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cyborgscoring.classic.text.Words;

/**
 * A space with one coordinate for each concept of a pool: how clearly a text states it anywhere.
 *
 * <p>A text is looked at through windows of {@value #WINDOW} stems. A window's direction is the sum
 * of its stems' directions, the rarer stems counting more. Concepts are the centres of clusters of
 * windows of the pool; a coordinate is the largest cosine of any window with the concept. Saying a
 * thing once thus counts as much as repeating it, as a rubric has it.
 */
public final class ConceptSpace implements Space {
  private static final int WINDOW = 7;
  private static final int STEP = 3;
  private static final int MOST_WINDOWS = 4000;
  private static final float ABSENT = -1;

  private final WordVectors vectors;
  private final Clusters concepts;
  private final int count;

  private ConceptSpace(WordVectors vectors, Clusters concepts, int count) {
    this.vectors = vectors;
    this.concepts = concepts;
    this.count = count;
  }

  /**
   * Finds the concepts.
   *
   * @param vectors the directions of stems
   * @param texts the pool
   * @param count how many concepts to find, and the number of coordinates; where there are fewer
   *     windows, the last coordinates say nothing
   */
  public static ConceptSpace learn(
      WordVectors vectors, List<String> texts, int count, RandomGenerator random) {
    List<float[]> sample = new ArrayList<>();
    Words words = new Words();
    long seen = 0;
    for (String text : texts) {
      for (float[] window : windows(vectors, words.read(text))) {
        seen++;
        if (sample.size() < MOST_WINDOWS) {
          sample.add(window);
        } else {
          long place = (long) (random.nextDouble() * seen);
          if (place < MOST_WINDOWS) {
            sample.set((int) place, window);
          }
        }
      }
    }
    Clusters concepts = Clusters.find(sample, vectors.dimensions(), count, random);
    return new ConceptSpace(vectors, concepts, count);
  }

  private static List<float[]> windows(WordVectors vectors, Words words) {
    int[] stems = vectors.numbers(words);
    List<float[]> windows = new ArrayList<>();
    for (int from = 0; from < Math.max(1, stems.length - STEP); from += STEP) {
      float[] direction = new float[vectors.dimensions()];
      int to = Math.min(stems.length, from + WINDOW);
      for (int i = from; i < to; i++) {
        vectors.addTo(direction, stems[i], vectors.rarity(stems[i]) - 1);
      }
      UnitLength.make(direction, 0, direction.length);
      windows.add(direction);
    }
    return windows;
  }

  @Override
  public float[] place(ReadText text) {
    float[] place = new float[count];
    Arrays.fill(place, 0, concepts.size(), ABSENT);
    float[] cosines = new float[concepts.size()];
    for (float[] window : windows(vectors, text.words())) {
      concepts.cosines(window, cosines);
      for (int c = 0; c < cosines.length; c++) {
        place[c] = Math.max(place[c], cosines[c]);
      }
    }
    return place;
  }
}
