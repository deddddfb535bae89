package org.cyborgscoring.torch.embedding;

import java.io.IOException;
import java.util.Map;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.TextEncoder;
import org.cyborgscoring.scoring.TextEncoderProvider;
import org.cyborgscoring.torch.source.ModelSource;

/** Offers the text encoders of the Hugging Face hub. */
public final class HubTextEncoderProvider implements TextEncoderProvider {

  @Override
  public String id() {
    return ModelSource.HUB;
  }

  @Override
  public TextEncoder create(String argument, RunContext run) {
    return EmbeddingLoader.load(ModelSource.hub(argument), run);
  }

  @Override
  public Map<String, String> provenance(String argument, RunContext run) throws IOException {
    return ModelSource.hub(argument).provenance(run);
  }
}
