package org.cyborgscoring.classic.lsagp;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.TextEncoder;
import org.cyborgscoring.scoring.TextEncoderProvider;

/**
 * An encoder for tests, found as {@code digest}: knows of a text what no model can learn from its
 * words, its {@link #group}. As {@code digest:broken} its vectors are no numbers.
 */
public final class DigestEncoder implements TextEncoderProvider {
  private static final int GROUPS = 3;

  /** A number below 3 that similar texts do not share. */
  static int group(String text) {
    return Math.floorMod((text.hashCode() * 0x9e3779b9) >>> 7, GROUPS);
  }

  @Override
  public String id() {
    return "digest";
  }

  @Override
  public Map<String, String> provenance(String argument, RunContext run) {
    return Map.of("model", "digest of " + GROUPS);
  }

  @Override
  public TextEncoder create(String argument, RunContext run) {
    float one = argument.equals("broken") ? Float.NaN : 1;
    return new TextEncoder() {
      @Override
      public int size() {
        return GROUPS;
      }

      @Override
      public float[][] encode(List<String> texts) {
        float[][] vectors = new float[texts.size()][GROUPS];
        for (int t = 0; t < vectors.length; t++) {
          vectors[t][group(texts.get(t))] = one;
        }
        return vectors;
      }
    };
  }
}
