package org.cyborgscoring.scoring;

import java.io.IOException;
import java.util.Map;

/** Makes text encoders; found by {@link java.util.ServiceLoader}. */
public interface TextEncoderProvider {

  /** The id that names this kind of encoder, such as {@code hf}. */
  String id();

  /**
   * Loads an encoder.
   *
   * @param argument what follows the id and a colon in its name: the model in {@code
   *     hf:owner/model}
   * @param run says how far the loading is and when to stop
   * @throws org.cyborgscoring.data.InputException if the argument cannot be used
   */
  TextEncoder create(String argument, RunContext run);

  /**
   * What identifies an encoder besides its name: the commit and the hashes of its files.
   *
   * @param argument as in {@link #create}
   * @param run may be asked to fetch the encoder
   * @throws org.cyborgscoring.data.InputException if there is none
   */
  default Map<String, String> provenance(String argument, RunContext run) throws IOException {
    return Map.of();
  }
}
