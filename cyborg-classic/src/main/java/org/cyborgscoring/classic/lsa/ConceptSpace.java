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
  private final List<Clusters> concepts;
  private final List<Integer> counts;

  private ConceptSpace(WordVectors vectors, List<Clusters> concepts, List<Integer> counts) {
    this.vectors = vectors;
    this.concepts = concepts;
    this.counts = counts;
  }

  /**
   * Finds the concepts.
   *
   * @param vectors the directions of stems
   * @param texts the pool
   * @param counts how many concepts to find, coarser ones and finer ones: one after the other they
   *     make the coordinates; where there are fewer windows, the last coordinates say nothing
   */
  public static ConceptSpace learn(
      WordVectors vectors, List<String> texts, List<Integer> counts, RandomGenerator random) {
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
    List<Clusters> concepts =
        counts.stream()
            .map(count -> Clusters.find(sample, vectors.dimensions(), count, random))
            .toList();
    return new ConceptSpace(vectors, concepts, List.copyOf(counts));
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
    List<float[]> windows = windows(vectors, text.words());
    float[] place = new float[counts.stream().mapToInt(Integer::intValue).sum()];
    int from = 0;
    for (int i = 0; i < counts.size(); i++) {
      clearest(concepts.get(i), windows, place, from);
      from += counts.get(i);
    }
    return place;
  }

  private static void clearest(Clusters concepts, List<float[]> windows, float[] place, int from) {
    Arrays.fill(place, from, from + concepts.size(), ABSENT);
    float[] cosines = new float[concepts.size()];
    for (float[] window : windows) {
      concepts.cosines(window, cosines);
      for (int c = 0; c < cosines.length; c++) {
        place[from + c] = Math.max(place[from + c], cosines[c]);
      }
    }
  }
}
