package org.cyborgscoring.classic.lsagp;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.kernel.Anchors;
import org.cyborgscoring.classic.kernel.CentredKernel;
import org.cyborgscoring.classic.lsa.BlendWeights;
import org.cyborgscoring.classic.lsa.LatentSpace;
import org.cyborgscoring.classic.lsa.RandomizedSvd;
import org.cyborgscoring.classic.lsa.Space;
import org.cyborgscoring.classic.lsa.SurfaceSpace;
import org.cyborgscoring.classic.lsa.TermReader;
import org.cyborgscoring.classic.lsa.TermRows;
import org.cyborgscoring.classic.lsa.TraitReader;
import org.cyborgscoring.classic.lsa.Traits;
import org.cyborgscoring.classic.lsa.View;
import org.cyborgscoring.classic.lsa.Vocabulary;
import org.cyborgscoring.classic.text.Words;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;

/**
 * What a pool of responses tells without any hand score: the vocabulary of each view, the latent
 * spaces, and the kernels centred and scaled. Immutable.
 *
 * <p>It is learned from at most {@value #MOST_RESPONSES} responses, so its size does not grow with
 * the pool; the others find their places in the same spaces.
 */
final class Pool {
  static final int MOST_RESPONSES = 5000;
  private static final long MOST_CHARACTERS = 6_000_000;
  private static final int REFERENCE = 256;
  private static final int TEXTS_AT_ONCE = 64;
  private static final int OVERSAMPLING = 12;
  private static final int ITERATIONS = 4;
  private static final long START = 20_260_101L;

  private final List<Vocabulary> vocabularies;
  private final List<Space> spaces;
  private final List<CentredKernel> kernels;

  private record Key(Recipe recipe, String digest) {}

  /** What these responses tell; their order and what people gave them do not matter. */
  static Pool of(Recipe recipe, List<Response> responses, RunContext run) {
    List<Response> ordered = PoolOrder.of(responses);
    Key key = new Key(recipe, PoolOrder.digest(ordered));
    return run.memo()
        .get(
            key,
            Pool.class,
            () ->
                new Pool(
                    recipe, PoolOrder.sampleTexts(ordered, MOST_RESPONSES, MOST_CHARACTERS), run));
  }

  private Pool(Recipe recipe, List<String> texts, RunContext run) {
    FixedChunks chunks = new FixedChunks(run.threads());
    List<View> views = recipe.views();
    vocabularies = chunks.map(views.size(), v -> Vocabulary.learn(views.get(v), texts));
    run.checkCancelled();
    spaces = new ArrayList<>();
    List<TermRows> terms = terms(texts, chunks);
    for (Recipe.LatentSpaceRecipe latent : recipe.latentSpaces()) {
      run.checkCancelled();
      spaces.add(
          LatentSpace.learn(
              BlendWeights.learn(latent.blend(), terms),
              vocabularies,
              terms,
              new RandomizedSvd(latent.rank(), OVERSAMPLING, ITERATIONS),
              new SplittableRandom(START),
              chunks));
    }
    spaces.add(SurfaceSpace.learn(texts));
    List<Traits> traits = traits(texts, chunks);
    PoolSample sample =
        new PoolSample(
            vocabularies, traits, anchors(traits.subList(0, Math.min(REFERENCE, traits.size()))));
    run.checkCancelled();
    kernels =
        chunks.map(
            recipe.kernels().size(),
            k -> CentredKernel.learn(recipe.kernels().get(k).learn(sample), traits));
  }

  private List<TermRows> terms(List<String> texts, FixedChunks chunks) {
    return inChunks(
        texts,
        chunks,
        part -> {
          TermReader reader = new TermReader(vocabularies);
          Words words = new Words();
          return part.stream().map(text -> reader.read(words.read(text))).toList();
        });
  }

  /** What is seen of these texts. */
  List<Traits> traits(List<String> texts, FixedChunks chunks) {
    return inChunks(
        texts,
        chunks,
        part -> {
          TraitReader reader = reader();
          return part.stream().map(reader::read).toList();
        });
  }

  private interface Part<T> {
    List<T> read(List<String> texts);
  }

  private static <T> List<T> inChunks(List<String> texts, FixedChunks chunks, Part<T> part) {
    int count = (texts.size() + TEXTS_AT_ONCE - 1) / TEXTS_AT_ONCE;
    return chunks
        .map(
            count,
            c ->
                part.read(
                    texts.subList(
                        c * TEXTS_AT_ONCE, Math.min(texts.size(), (c + 1) * TEXTS_AT_ONCE))))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** A reader of texts, for one thread. */
  TraitReader reader() {
    return new TraitReader(vocabularies, spaces);
  }

  /** These responses as anchors. */
  Anchors anchors(List<Traits> responses) {
    return new Anchors(responses, vocabularies.size(), spaces.size());
  }

  /** The kernels. */
  List<CentredKernel> kernels() {
    return kernels;
  }
}
