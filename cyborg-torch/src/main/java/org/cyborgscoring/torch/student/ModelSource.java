package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.util.Map;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelFolder;

/** Where a pretrained model comes from. */
interface ModelSource {

  /** The id of the Student that it makes. */
  String providerId();

  /**
   * The model's folder, fetched if need be.
   *
   * @throws org.cyborgscoring.data.InputException if there is no such model
   */
  ModelFolder folder(RunContext run) throws IOException;

  /** What identifies the model, by name: where it is from, its commit, the hashes of its files. */
  Map<String, String> provenance(RunContext run) throws IOException;
}
