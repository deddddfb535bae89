package org.cyborgscoring.classic.lsagp;

import java.util.ArrayList;
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

/** What the Teacher looks at, as measurement on few hand scores has it. */
final class Recipes {
  private static final int WORDS = 0;
  private static final int CHARACTERS = 1;
  private static final int STEMS = 2;
  private static final int STEM_BIGRAMS = 3;
  private static final int STEM_PAIRS = 4;
  private static final int RELATED_STEMS = 5;

  private static final int HALF_NORM = 0;
  private static final int COSINE = 1;
  private static final int STEM_COSINE = 2;
  private static final int COSINE_DIRECTION_30 = 3;
  private static final int COSINE_DIRECTION_60 = 4;
  private static final int SURFACE = 5;
  private static final int CONCEPTS = 6;

  private static final int COARSE_CONCEPTS = 40;
  private static final int FINE_CONCEPTS = 120;

  private static final int RANK = 60;
  private static final int LENGTHS = 6;

  private Recipes() {}

  static Recipe standard() {
    List<View> views =
        List.of(
            new View("words", new WordGrams(2), TermWeighting.SUBLINEAR_TF_IDF, 2),
            new View("characters", new CharacterGrams(3, 5), TermWeighting.SUBLINEAR_TF_IDF, 3),
            new View("stems", new StemGrams(1), TermWeighting.PRESENCE, 3),
            new View("stem bigrams", new StemGrams(2), TermWeighting.PRESENCE, 2),
            new View("stem pairs", new StemPairs(8), TermWeighting.PRESENCE, 2));
    List<Recipe.LatentSpaceRecipe> latentSpaces =
        List.of(
            new Recipe.LatentSpaceRecipe(
                blend(new Blend.Part(WORDS, 0.5, 1), new Blend.Part(CHARACTERS, 0.5, 1)), RANK),
            new Recipe.LatentSpaceRecipe(
                blend(new Blend.Part(WORDS, 1, 1), new Blend.Part(CHARACTERS, 1, 1)), RANK),
            new Recipe.LatentSpaceRecipe(
                blend(
                    new Blend.Part(STEMS, 1, 3),
                    new Blend.Part(STEM_BIGRAMS, 1, 1),
                    new Blend.Part(STEM_PAIRS, 1, 2)),
                RANK));
    return new Recipe(
        views,
        STEMS,
        latentSpaces,
        List.of(new DirectionSpace(COSINE, 30), new DirectionSpace(COSINE, 60)),
        List.of(COARSE_CONCEPTS, FINE_CONCEPTS),
        kernels());
  }

  private static List<KernelRecipe> kernels() {
    List<KernelRecipe> kernels = new ArrayList<>();
    for (double power : new double[] {1, 0.5, 0}) {
      kernels.add(new KernelRecipe.Terms(Blend.of(WORDS, power)));
      kernels.add(new KernelRecipe.Terms(Blend.of(CHARACTERS, power)));
    }
    kernels.add(new KernelRecipe.Terms(Blend.of(STEM_PAIRS, 1)));
    kernels.add(new KernelRecipe.Terms(Blend.of(RELATED_STEMS, 0.5)));
    kernels.add(new KernelRecipe.Linear(Slice.first(SURFACE, LENGTHS)));
    kernels.add(new KernelRecipe.Linear(Slice.all(SURFACE)));
    for (int rank : new int[] {15, 30, 60}) {
      kernels.add(new KernelRecipe.Linear(Slice.first(HALF_NORM, rank)));
      kernels.add(new KernelRecipe.Radial(Slice.first(HALF_NORM, rank)));
      kernels.add(new KernelRecipe.Linear(Slice.first(COSINE, rank)));
    }
    kernels.add(new KernelRecipe.Radial(Slice.all(COSINE_DIRECTION_30)));
    kernels.add(new KernelRecipe.Radial(Slice.all(COSINE_DIRECTION_60)));
    kernels.add(new KernelRecipe.Linear(Slice.all(STEM_COSINE)));
    kernels.add(new KernelRecipe.Radial(Slice.all(STEM_COSINE)));
    Slice coarse = Slice.first(CONCEPTS, COARSE_CONCEPTS);
    Slice fine = new Slice(CONCEPTS, COARSE_CONCEPTS, COARSE_CONCEPTS + FINE_CONCEPTS);
    for (Slice concepts : List.of(coarse, fine)) {
      kernels.add(new KernelRecipe.Linear(concepts));
      kernels.add(new KernelRecipe.Radial(concepts));
    }
    return kernels;
  }

  private static Blend blend(Blend.Part... parts) {
    return new Blend(List.of(parts));
  }
}
