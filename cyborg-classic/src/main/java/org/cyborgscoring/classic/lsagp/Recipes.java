package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.classic.kernel.Slice;
import org.cyborgscoring.classic.lsa.Blend;
import org.cyborgscoring.classic.lsa.CharacterGrams;
import org.cyborgscoring.classic.lsa.DirectionSpace;
import org.cyborgscoring.classic.lsa.StemGrams;
import org.cyborgscoring.classic.lsa.StemPairs;
import org.cyborgscoring.classic.lsa.TermWeighting;
import org.cyborgscoring.classic.lsa.View;
import org.cyborgscoring.classic.lsa.WordGrams;

/**
 * What the Teacher looks at, as measured on items with a tenth of their responses hand-scored: many
 * kernels that see different things beat any few of them, and twice as many did no better.
 */
final class Recipes {
  private static final int WORDS = 0;
  private static final int CHARACTERS = 1;
  private static final int STEMS = 2;
  private static final int STEM_BIGRAMS = 3;
  private static final int STEM_PAIRS = 4;
  private static final int RELATED_STEMS = 5;

  private static final int GRAMS = 0;
  private static final int GRAM_COSINES = 1;
  private static final int STEM_COSINES = 2;
  private static final int GRAM_DIRECTIONS = 3;
  private static final int SURFACE = 4;
  private static final int CONCEPTS = 5;

  private static final int RANK = 60;
  private static final int LOW_RANK = 30;
  private static final int LOWEST_RANK = 15;
  private static final int LENGTHS = 6;
  private static final int CONCEPT_COUNT = 120;

  private Recipes() {}

  static Recipe standard() {
    return new Recipe(
        List.of(
            new View("words", new WordGrams(2), TermWeighting.SUBLINEAR_TF_IDF, 2),
            new View("characters", new CharacterGrams(3, 5), TermWeighting.SUBLINEAR_TF_IDF, 3),
            new View("stems", new StemGrams(1), TermWeighting.PRESENCE, 3),
            new View("stem bigrams", new StemGrams(2), TermWeighting.PRESENCE, 2),
            new View("stem pairs", new StemPairs(8), TermWeighting.PRESENCE, 2)),
        STEMS,
        List.of(
            new Recipe.LatentSpaceRecipe(
                blend(new Blend.Part(WORDS, 0.5, 1), new Blend.Part(CHARACTERS, 0.5, 1)), RANK),
            new Recipe.LatentSpaceRecipe(
                blend(new Blend.Part(WORDS, 1, 1), new Blend.Part(CHARACTERS, 1, 1)), LOW_RANK),
            new Recipe.LatentSpaceRecipe(
                blend(
                    new Blend.Part(STEMS, 1, 3),
                    new Blend.Part(STEM_BIGRAMS, 1, 1),
                    new Blend.Part(STEM_PAIRS, 1, 2)),
                RANK)),
        List.of(new DirectionSpace(GRAM_COSINES, LOW_RANK)),
        CONCEPT_COUNT,
        List.of(
            new KernelRecipe.Terms(Blend.of(WORDS, 0.5)),
            new KernelRecipe.Terms(Blend.of(CHARACTERS, 0.5)),
            new KernelRecipe.Terms(Blend.of(STEM_PAIRS, 1)),
            new KernelRecipe.Terms(Blend.of(RELATED_STEMS, 0.5)),
            new KernelRecipe.Linear(Slice.first(SURFACE, LENGTHS)),
            new KernelRecipe.Linear(Slice.all(SURFACE)),
            new KernelRecipe.Linear(Slice.first(GRAMS, LOWEST_RANK)),
            new KernelRecipe.Linear(Slice.first(GRAMS, LOW_RANK)),
            new KernelRecipe.Radial(Slice.first(GRAMS, LOW_RANK)),
            new KernelRecipe.Linear(Slice.all(GRAMS)),
            new KernelRecipe.Radial(Slice.all(GRAM_DIRECTIONS)),
            new KernelRecipe.Linear(Slice.all(STEM_COSINES)),
            new KernelRecipe.Radial(Slice.all(STEM_COSINES)),
            new KernelRecipe.Linear(Slice.all(CONCEPTS)),
            new KernelRecipe.Radial(Slice.all(CONCEPTS))),
        null,
        List.of(
            new Recipe.EmbeddedSlice(Slice.all(GRAMS), 1),
            new Recipe.EmbeddedSlice(Slice.all(STEM_COSINES), 1),
            new Recipe.EmbeddedSlice(Slice.all(CONCEPTS), 1),
            new Recipe.EmbeddedSlice(Slice.all(SURFACE), 0.5)));
  }

  /**
   * The standard recipe, with a pretrained encoder if one is named.
   *
   * @param encoder the encoder's name, or the empty string
   */
  static Recipe withEncoder(String encoder) {
    return encoder.isEmpty() ? standard() : standard().withEncoder(encoder);
  }

  private static Blend blend(Blend.Part... parts) {
    return new Blend(List.of(parts));
  }
}
