package org.cyborgscoring.torch.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.scoring.TextEncoder;

/** An encoder that asks a {@link VectorCache} first, and adds to it what it had to compute. */
final class CachedEmbedding implements TextEncoder {
  private final TextEncoder encoder;
  private final VectorCache cache;

  CachedEmbedding(TextEncoder encoder, VectorCache cache) {
    this.encoder = encoder;
    this.cache = cache;
  }

  @Override
  public int size() {
    return encoder.size();
  }

  @Override
  public float[][] encode(List<String> texts) {
    float[][] vectors = new float[texts.size()][];
    List<Integer> missing = new ArrayList<>();
    try {
      for (int t = 0; t < vectors.length; t++) {
        float[] known = cache.find(texts.get(t));
        if (known == null) {
          missing.add(t);
        } else {
          vectors[t] = known;
        }
      }
      float[][] computed = encoder.encode(missing.stream().map(texts::get).toList());
      for (int m = 0; m < computed.length; m++) {
        vectors[missing.get(m)] = computed[m];
        cache.add(texts.get(missing.get(m)), computed[m]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The cache of embeddings cannot be used", e);
    }
    return vectors;
  }
}
