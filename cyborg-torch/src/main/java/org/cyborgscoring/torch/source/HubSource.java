package org.cyborgscoring.torch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.hub.Hub;
import org.cyborgscoring.torch.hub.HubSnapshot;
import org.cyborgscoring.torch.hub.ModelName;

/**
 * A model on the hub. Its revision is resolved once in a run, so that all fits of the run have the
 * same model.
 *
 * @param name the model
 * @param environment the variables that say how the hub is reached
 */
record HubSource(ModelName name, Map<String, String> environment) implements ModelSource {

  private record Resolved(ModelName name) {}

  @Override
  public String providerId() {
    return HUB;
  }

  @Override
  public ModelFolder folder(RunContext run) throws IOException {
    return ModelFolder.open(snapshot(run).folder());
  }

  @Override
  public Map<String, String> identify(RunContext run) throws IOException {
    Map<String, String> provenance = new TreeMap<>(FolderSource.hashes(folder(run)));
    provenance.put("model.name", name.repository());
    provenance.put("model.commit", snapshot(run).commit());
    return provenance;
  }

  private HubSnapshot snapshot(RunContext run) throws IOException {
    try {
      return run.memo()
          .get(
              new Resolved(name),
              HubSnapshot.class,
              () -> {
                try {
                  return new Hub(environment, run.progress()).resolve(name);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
