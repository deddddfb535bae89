package org.cyborgscoring.testing;

import java.util.List;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.sampling.Embedding;
import org.cyborgscoring.scoring.RunContext;

/** Stands in for latent semantic analysis: marks, length and a constant. */
public final class MarkEmbedding implements Embedding {
  @Override
  public String id() {
    return "lsa";
  }

  /** The same: a pretrained encoder would widen what it sees. */
  @Override
  public Embedding withArgument(String argument) {
    return this;
  }

  @Override
  public float[][] embed(List<Response> responses, RunContext run) {
    Refusal.ofHandScores(responses);
    return responses.stream()
        .map(r -> new float[] {MarkedItem.marks(r), r.text().length() / 30f, 1})
        .toArray(float[][]::new);
  }
}
