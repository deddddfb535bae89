package org.cyborgscoring.classic.lsagp;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.kernel.Anchors;
import org.cyborgscoring.classic.kernel.CentredKernel;
import org.cyborgscoring.classic.lsa.TraitReader;
import org.cyborgscoring.classic.lsa.Traits;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;
import org.jspecify.annotations.Nullable;

/**
 * What a pool of responses tells without any hand score: the vocabulary of each view, the latent
 * spaces, and the kernels centred and scaled. Immutable, and of a size that does not grow with the
 * pool.
 *
 * @param language reads texts as the pool taught it
 * @param kernels the kernels
 * @param known what is seen of some responses of the pool, by their texts
 * @param vectors those of a pretrained encoder, or null where the recipe names none
 */
record Pool(
    PoolLanguage language,
    List<CentredKernel> kernels,
    Map<String, Traits> known,
    @Nullable TextVectors vectors) {
  private static final int TEXTS_AT_ONCE = 64;

  private record Key(Recipe recipe, String digest) {}

  /** What these responses tell; their order and what people gave them do not matter. */
  static Pool of(Recipe recipe, List<Response> responses, RunContext run) {
    List<Response> ordered = PoolOrder.of(responses);
    Key key = new Key(recipe, PoolOrder.digest(ordered));
    return run.memo()
        .get(key, Pool.class, () -> new PoolLearner(recipe, run).learn(PoolSample.of(ordered)));
  }

  /** A reader of texts, for one thread. */
  TraitReader reader() {
    return language.reader();
  }

  /** Makes ready to read these responses, which is faster together than one by one. */
  void prepare(List<Response> responses) {
    if (vectors != null) {
      vectors.prepare(
          responses.stream().filter(response -> !known.containsKey(response.text())).toList());
    }
  }

  /** What is seen of a text. */
  Traits traits(String text, TraitReader reader) {
    Traits seen = known.get(text);
    return seen == null ? reader.read(text) : seen;
  }

  /** What is seen of these responses. */
  List<Traits> traits(List<Response> responses, FixedChunks chunks) {
    return chunks.inParts(
        responses,
        TEXTS_AT_ONCE,
        (from, part) -> {
          prepare(part);
          TraitReader reader = reader();
          return part.stream().map(response -> traits(response.text(), reader)).toList();
        });
  }

  /** These responses as anchors. */
  Anchors anchors(List<Traits> responses) {
    return language.anchors(responses);
  }
}
