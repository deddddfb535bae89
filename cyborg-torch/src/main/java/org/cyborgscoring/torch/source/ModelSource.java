package org.cyborgscoring.torch.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.cyborgscoring.scoring.ProviderName;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.hub.ModelName;

/** Where a pretrained model comes from: the hub, or a folder. */
public interface ModelSource {
  /** The id of providers of models of the hub. */
  String HUB = "hf";

  /** The id of providers of models in folders. */
  String FOLDER = ProviderName.FOLDER;

  /**
   * The source of a model that a user names.
   *
   * @param name {@code hf:owner/name}, with or without {@code @revision}, or a folder
   * @throws org.cyborgscoring.data.InputException if it is no such name
   */
  static ModelSource named(String name) {
    ProviderName parsed = ProviderName.parse(name);
    return parsed.id().equals(HUB) ? hub(parsed.argument()) : folder(name);
  }

  /** The source of a model of the hub, {@code owner/name}, reached as the environment says. */
  static ModelSource hub(String name) {
    return new HubSource(ModelName.parse(name), System.getenv());
  }

  /** The source of a model in a folder. */
  static ModelSource folder(String path) {
    return new FolderSource(Path.of(path));
  }

  /** The id of the providers that take models from here: {@link #HUB} or {@link #FOLDER}. */
  String providerId();

  /**
   * The model's folder, fetched if need be.
   *
   * @throws org.cyborgscoring.data.InputException if there is no such model
   */
  ModelFolder folder(RunContext run) throws IOException;

  /**
   * What identifies the model, by name: where it is from, its commit, the hashes of its files. They
   * are computed once in a run: a large model takes a while.
   */
  default Map<String, String> provenance(RunContext run) throws IOException {
    return Identity.of(this, run).values();
  }

  /** Computes the provenance. */
  Map<String, String> identify(RunContext run) throws IOException;
}
