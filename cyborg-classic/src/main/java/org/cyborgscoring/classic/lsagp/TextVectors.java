package org.cyborgscoring.classic.lsagp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.TextEncoder;

/**
 * The vectors that a pretrained encoder gives texts. Each is computed once and kept while there is
 * room; those asked for longest ago make room for others. May be used from several threads at once.
 */
final class TextVectors {
  private static final long MOST_KNOWN_ENTRIES = 50_000_000;
  private static final double LENGTH_TOLERANCE = 1e-3;

  private final TextEncoder encoder;
  private final Map<String, float[]> known;

  private record Key(String encoder) {}

  TextVectors(TextEncoder encoder) {
    this.encoder = encoder;
    long most = Math.max(1, MOST_KNOWN_ENTRIES / Math.max(1, encoder.size()));
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > most;
          }
        };
  }

  /** The vectors of the encoder with this name; all fits of one run share them. */
  static TextVectors named(String name, RunContext run) {
    return run.memo()
        .get(new Key(name), TextVectors.class, () -> new TextVectors(TextEncoder.named(name, run)));
  }

  /** Computes what is not known yet of these responses, all at once. */
  void prepare(List<Response> responses) {
    prepareTexts(responses.stream().map(Response::text).toList());
  }

  /** Computes what is not known yet of these texts, all at once. */
  void prepareTexts(List<String> texts) {
    List<String> missing = new ArrayList<>();
    synchronized (known) {
      for (String text : texts) {
        if (!known.containsKey(text)) {
          missing.add(text);
        }
      }
    }
    encode(missing.stream().distinct().toList());
  }

  /** The vector of a text; not to be changed. */
  float[] of(String text) {
    float[] vector;
    synchronized (known) {
      vector = known.get(text);
    }
    return vector == null ? encode(List.of(text))[0] : vector;
  }

  private float[][] encode(List<String> texts) {
    if (texts.isEmpty()) {
      return new float[0][];
    }
    float[][] vectors = encoder.encode(texts);
    for (float[] vector : vectors) {
      requireLengthOne(vector);
    }
    synchronized (known) {
      for (int t = 0; t < vectors.length; t++) {
        known.put(texts.get(t), vectors[t]);
      }
    }
    return vectors;
  }

  /** Kernels over vectors of NaN would fail far from here. */
  private static void requireLengthOne(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    if (!(Math.abs(squares - 1) < LENGTH_TOLERANCE)) {
      throw new InputException(
          "The text encoder gives vectors of squared length "
              + squares
              + " instead of 1; its weights are not sound. Use another model for --embeddings.");
    }
  }
}
