package org.cyborgscoring.classic.lsagp;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.classic.lsa.Blend;
import org.cyborgscoring.classic.lsa.CharacterGrams;
import org.cyborgscoring.classic.lsa.TermWeighting;
import org.cyborgscoring.classic.lsa.View;
import org.cyborgscoring.classic.lsa.WordGrams;

/** What the Teacher looks at, as measurement on few hand scores has it. */
final class Recipes {
  private static final int WORDS = 0;
  private static final int CHARACTERS = 1;
  private static final int RANK = 60;
  private static final int LENGTHS = 6;

  private Recipes() {}

  static Recipe standard() {
    List<View> views =
        List.of(
            new View("words", new WordGrams(2), TermWeighting.SUBLINEAR_TF_IDF, 2),
            new View("characters", new CharacterGrams(3, 5), TermWeighting.SUBLINEAR_TF_IDF, 3));
    Blend half =
        new Blend(List.of(new Blend.Part(WORDS, 0.5, 1), new Blend.Part(CHARACTERS, 0.5, 1)));
    Blend cosine =
        new Blend(List.of(new Blend.Part(WORDS, 1, 1), new Blend.Part(CHARACTERS, 1, 1)));
    List<Recipe.LatentSpaceRecipe> spaces =
        List.of(
            new Recipe.LatentSpaceRecipe(half, RANK), new Recipe.LatentSpaceRecipe(cosine, RANK));
    List<KernelRecipe> kernels = new ArrayList<>();
    for (double power : new double[] {1, 0.5, 0}) {
      kernels.add(new KernelRecipe.Terms(Blend.of(WORDS, power)));
      kernels.add(new KernelRecipe.Terms(Blend.of(CHARACTERS, power)));
    }
    int surface = spaces.size();
    kernels.add(new KernelRecipe.Linear(surface, Integer.MAX_VALUE));
    kernels.add(new KernelRecipe.Linear(surface, LENGTHS));
    for (int space = 0; space < surface; space++) {
      for (int rank : new int[] {15, 30, 60}) {
        kernels.add(new KernelRecipe.Linear(space, rank));
        kernels.add(new KernelRecipe.Radial(space, rank));
      }
    }
    return new Recipe(views, spaces, kernels);
  }
}
