package org.cyborgscoring.torch.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.TextEncoder;
import org.cyborgscoring.torch.ProductCache;
import org.cyborgscoring.torch.source.ModelSource;

/** Loads encoders with the cache of their vectors. */
final class EmbeddingLoader {
  /** Changes whenever the same model would give other vectors than before. */
  private static final String VERSION = "1";

  private EmbeddingLoader() {}

  /**
   * Loads an encoder.
   *
   * @throws org.cyborgscoring.data.InputException if there is no such model or it cannot be read
   */
  static TextEncoder load(ModelSource source, RunContext run) {
    try {
      TextEncoder encoder = EncoderEmbedding.load(source.folder(run));
      Path file = ProductCache.folder("embeddings").resolve(identity(source, run) + ".bin");
      return new CachedEmbedding(encoder, VectorCache.open(file, encoder.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("The text encoder cannot be read", e);
    }
  }

  /** Tells vectors apart that are not those of the same model, read and pooled the same way. */
  static String identity(ModelSource source, RunContext run) throws IOException {
    Map<String, String> identity = new TreeMap<>(source.provenance(run));
    identity.put("version", VERSION);
    identity.put("pooling", Pooling.of(source.folder(run)).name());
    var digest = Sha256.digest();
    Sha256.add(digest, identity.toString());
    return Sha256.hex(digest);
  }
}
