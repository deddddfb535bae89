package org.cyborgscoring.classic.lsagp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.kernel.Anchors;
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
  private static final int WINDOW = 6;
  private static final int VECTOR_RANK = 60;
  private static final int OVERSAMPLING = 12;
  private static final int ITERATIONS = 2;
  private static final long MOST_KNOWN_ENTRIES = 10_000_000;
  private static final long START = 20_260_101L;

  private final List<Vocabulary> vocabularies;
  private final int stems;
  private final RelatedStems related;
  private final List<Space> spaces;
  private final List<CentredKernel> kernels;
  private final Map<String, Traits> known;

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
    stems = recipe.stems();
    run.checkCancelled();
    WordVectors vectors =
        WordVectors.learn(
            vocabularies.get(stems),
            texts,
            WINDOW,
            VECTOR_RANK,
            new SplittableRandom(START),
            chunks);
    related = RelatedStems.learn(vectors, chunks);
    List<TermRows> terms = terms(texts, chunks);
    run.checkCancelled();
    spaces = spaces(recipe, texts, terms, vectors, chunks);
    run.checkCancelled();
    List<Traits> traits = placed(texts, terms, chunks);
    PoolSample sample =
        new PoolSample(
            sizes(), traits, anchors(traits.subList(0, Math.min(REFERENCE, traits.size()))));
    kernels =
        chunks.map(
            recipe.kernels().size(),
            k -> CentredKernel.learn(recipe.kernels().get(k).learn(sample), traits));
    known = known(texts, traits);
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

  private List<Space> spaces(
      Recipe recipe,
      List<String> texts,
      List<TermRows> terms,
      WordVectors vectors,
      FixedChunks chunks) {
    List<Supplier<Space>> learners = new ArrayList<>();
    for (Recipe.LatentSpaceRecipe latent : recipe.latentSpaces()) {
      learners.add(
          () ->
              LatentSpace.learn(
                  BlendWeights.learn(latent.blend(), terms),
                  sizes(),
                  terms,
                  new RandomizedSvd(latent.rank(), OVERSAMPLING, ITERATIONS),
                  new SplittableRandom(START),
                  new FixedChunks(1)));
    }
    recipe.directions().forEach(direction -> learners.add(() -> direction));
    learners.add(() -> SurfaceSpace.learn(texts));
    learners.add(
        () -> ConceptSpace.learn(vectors, texts, recipe.concepts(), new SplittableRandom(START)));
    return chunks.map(learners.size(), s -> learners.get(s).get());
  }

  /** How many different terms each view has, that of related stems last. */
  private int[] sizes() {
    int[] sizes = new int[vocabularies.size() + 1];
    for (int v = 0; v < vocabularies.size(); v++) {
      sizes[v] = vocabularies.get(v).size();
    }
    sizes[vocabularies.size()] = vocabularies.get(stems).size();
    return sizes;
  }

  private List<TermRows> terms(List<String> texts, FixedChunks chunks) {
    return inChunks(
        texts,
        chunks,
        part -> {
          TermReader reader = new TermReader(vocabularies, stems, related);
          Words words = new Words();
          return part.stream().map(text -> reader.read(words.read(text))).toList();
        });
  }

  private List<Traits> placed(List<String> texts, List<TermRows> terms, FixedChunks chunks) {
    List<Traits> traits = new ArrayList<>(Collections.nCopies(texts.size(), null));
    chunks.each(
        texts.size(),
        TEXTS_AT_ONCE,
        (from, to) -> {
          TraitReader reader = reader();
          for (int t = from; t < to; t++) {
            traits.set(t, reader.read(texts.get(t), terms.get(t)));
          }
        });
    return traits;
  }

  /** What is seen of a text. */
  Traits traits(String text, TraitReader reader) {
    Traits seen = known.get(text);
    return seen == null ? reader.read(text) : seen;
  }

  /** What is seen of these texts. */
  List<Traits> traits(List<String> texts, FixedChunks chunks) {
    return inChunks(
        texts,
        chunks,
        part -> {
          TraitReader reader = reader();
          return part.stream().map(text -> traits(text, reader)).toList();
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
    return new TraitReader(new TermReader(vocabularies, stems, related), spaces);
  }

  /** These responses as anchors. */
  Anchors anchors(List<Traits> responses) {
    return new Anchors(responses, vocabularies.size() + 1, spaces.size());
  }

  /** The kernels. */
  List<CentredKernel> kernels() {
    return kernels;
  }
}
