package org.cyborgscoring.torch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.cyborgscoring.scoring.RunContext;

/**
 * What identifies a model, as a run remembers it.
 *
 * @param values by name
 */
record Identity(Map<String, String> values) {

  private record Key(ModelSource source) {}

  static Identity of(ModelSource source, RunContext run) throws IOException {
    try {
      return run.memo().get(new Key(source), Identity.class, () -> identify(source, run));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Identity identify(ModelSource source, RunContext run) {
    try {
      return new Identity(source.identify(run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
