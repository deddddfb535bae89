package org.cyborgscoring.classic.lsagp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.kernel.CentredKernel;
import org.cyborgscoring.classic.lsa.BlendWeights;
import org.cyborgscoring.classic.lsa.ConceptSpace;
import org.cyborgscoring.classic.lsa.LatentSpace;
import org.cyborgscoring.classic.lsa.RandomizedSvd;
import org.cyborgscoring.classic.lsa.RelatedStems;
import org.cyborgscoring.classic.lsa.Space;
import org.cyborgscoring.classic.lsa.SurfaceSpace;
import org.cyborgscoring.classic.lsa.TermReader;
import org.cyborgscoring.classic.lsa.TermRows;
import org.cyborgscoring.classic.lsa.TraitReader;
import org.cyborgscoring.classic.lsa.Traits;
import org.cyborgscoring.classic.lsa.View;
import org.cyborgscoring.classic.lsa.Vocabulary;
import org.cyborgscoring.classic.lsa.WordVectors;
import org.cyborgscoring.classic.text.Words;
import org.cyborgscoring.scoring.RunContext;
import org.jspecify.annotations.Nullable;

/**
 * Learns a {@link Pool} from texts. Its random numbers are the same in every run: a pool depends on
 * its texts alone, so that all fits over the same responses share it.
 */
final class PoolLearner {
  private static final int WINDOW = 6;
  private static final int VECTOR_RANK = 60;
  private static final int OVERSAMPLING = 12;
  private static final int ITERATIONS = 2;
  private static final int TEXTS_AT_ONCE = 64;
  private static final long MOST_KNOWN_ENTRIES = 10_000_000;
  private static final long START = 20_260_101L;

  private final Recipe recipe;
  private final RunContext run;
  private final FixedChunks chunks;

  PoolLearner(Recipe recipe, RunContext run) {
    this.recipe = recipe;
    this.run = run;
    this.chunks = new FixedChunks(run.threads());
  }

  Pool learn(PoolSample sample) {
    List<String> texts = sample.texts();
    TextVectors vectors =
        recipe.encoder() == null ? null : TextVectors.named(recipe.encoder(), run);
    List<View> views = recipe.views();
    List<Vocabulary> vocabularies =
        chunks.map(views.size(), v -> Vocabulary.learn(views.get(v), texts));
    run.checkCancelled();
    WordVectors words =
        WordVectors.learn(
            vocabularies.get(recipe.stems()), texts, WINDOW, VECTOR_RANK, random(), chunks);
    RelatedStems related = RelatedStems.learn(words, chunks);
    PoolLanguage terms = new PoolLanguage(vocabularies, recipe.stems(), related, List.of());
    List<TermRows> rows = rows(terms, texts);
    run.checkCancelled();
    PoolLanguage language = terms.with(spaces(terms, texts, rows, words, vectors));
    run.checkCancelled();
    PoolTraits traits = PoolTraits.of(language, traits(language, texts, rows, vectors));
    List<CentredKernel> kernels =
        chunks.map(
            recipe.kernels().size(),
            k -> CentredKernel.learn(recipe.kernels().get(k).learn(traits), traits.traits()));
    return new Pool(language, kernels, known(texts, traits.traits()), vectors);
  }

  private List<Space> spaces(
      PoolLanguage language,
      List<String> texts,
      List<TermRows> rows,
      WordVectors words,
      @Nullable TextVectors vectors) {
    List<Supplier<Space>> learners = new ArrayList<>();
    for (Recipe.LatentSpaceRecipe latent : recipe.latentSpaces()) {
      RandomizedSvd svd = new RandomizedSvd(latent.rank(), OVERSAMPLING, ITERATIONS);
      learners.add(
          () ->
              LatentSpace.learn(
                  BlendWeights.learn(latent.blend(), rows),
                  language.sizes(),
                  rows,
                  svd,
                  random(),
                  new FixedChunks(1)));
    }
    recipe.directions().forEach(direction -> learners.add(() -> direction));
    learners.add(() -> SurfaceSpace.learn(texts));
    learners.add(() -> ConceptSpace.learn(words, texts, recipe.concepts(), random()));
    if (vectors != null) {
      learners.add(() -> new VectorSpace(vectors));
    }
    return chunks.map(learners.size(), s -> learners.get(s).get());
  }

  private List<TermRows> rows(PoolLanguage language, List<String> texts) {
    return chunks.inParts(
        texts,
        TEXTS_AT_ONCE,
        (from, part) -> {
          TermReader reader = language.termReader();
          Words words = new Words();
          return part.stream().map(text -> reader.read(words.read(text))).toList();
        });
  }

  private List<Traits> traits(
      PoolLanguage language,
      List<String> texts,
      List<TermRows> rows,
      @Nullable TextVectors vectors) {
    return chunks.inParts(
        texts,
        TEXTS_AT_ONCE,
        (from, part) -> {
          run.checkCancelled();
          if (vectors != null) {
            vectors.prepareTexts(part);
          }
          TraitReader reader = language.reader();
          List<Traits> traits = new ArrayList<>();
          for (int t = 0; t < part.size(); t++) {
            traits.add(reader.read(part.get(t), rows.get(from + t)));
          }
          return traits;
        });
  }

  /** Keeps what was read of as many responses as fit. */
  private static Map<String, Traits> known(List<String> texts, List<Traits> traits) {
    Map<String, Traits> known = new HashMap<>();
    long entries = 0;
    for (int t = 0; t < texts.size() && entries < MOST_KNOWN_ENTRIES; t++) {
      known.put(texts.get(t), traits.get(t));
      entries += traits.get(t).terms().entries();
    }
    return known;
  }

  private static SplittableRandom random() {
    return new SplittableRandom(START);
  }
}
