package org.cyborgscoring.sampling;

import java.util.List;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;

/**
 * The responses that together tell most about all the others, by {@link TransductiveDesign} in the
 * space of latent semantic analysis, widened by a pretrained text encoder where one is named as the
 * argument.
 */
public final class DiverseSampler implements Sampler {
  private static final String EMBEDDING = "lsa";

  private final String embedding;

  /** The sampler in the space that the responses alone tell of. */
  public DiverseSampler() {
    this(EMBEDDING);
  }

  private DiverseSampler(String embedding) {
    this.embedding = embedding;
  }

  @Override
  public String id() {
    return "diverse";
  }

  @Override
  public String description() {
    return "the responses that most reduce the Teacher's uncertainty about all responses";
  }

  @Override
  public Sampler withArgument(String argument) {
    return new DiverseSampler(EMBEDDING + ":" + argument);
  }

  @Override
  public int[] choose(List<Response> responses, int budget, RunContext run) {
    Budget.check(budget, responses.size());
    float[][] embedded = Embedding.named(embedding).embed(responses, run);
    return TransductiveDesign.choose(embedded, budget, TransductiveDesign.DEFAULT_NOISE, run);
  }
}
