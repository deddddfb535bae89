package org.cyborgscoring.cyborg;

import java.io.IOException;
import java.util.Map;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.scoring.Scorer;

/**
 * A fitted Student: a scorer that can be stored in a scoring engine, as long as it is not closed.
 */
public interface StudentModel extends Scorer {

  /** The id of the {@link StudentProvider} that loads what {@link #save} wrote. */
  String providerId();

  /**
   * What else tells it from other Students of its provider, by name: such as the hashes of the
   * pretrained model it was made from. Empty where the provider says it all.
   */
  default Map<String, String> origin() {
    return Map.of();
  }

  /** Writes everything the model is; {@link StudentProvider#load} makes the same model of it. */
  void save(ModelFiles.Sink files) throws IOException;
}
