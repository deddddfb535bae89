package org.cyborgscoring.scoring;

import java.util.List;

/**
 * A pretrained model that turns a text into a vector, so that texts of like meaning have like
 * vectors. Immutable; may be used from several threads at once.
 */
public interface TextEncoder {

  /** The length of a vector. */
  int size();

  /**
   * Encodes texts, each on its own.
   *
   * @return one vector of length 1 for each text, in their order
   */
  float[][] encode(List<String> texts);

  /**
   * The encoder of this name.
   *
   * @param name a provider's id, optionally followed by a colon and its argument
   * @param run says how far the loading is and when to stop
   * @throws org.cyborgscoring.data.InputException if there is none, or if it cannot be loaded
   */
  static TextEncoder named(String name, RunContext run) {
    ProviderName parsed = ProviderName.parse(name);
    return Providers.find(
            TextEncoderProvider.class, "text encoder", parsed.id(), TextEncoderProvider::id)
        .create(parsed.argument(), run);
  }
}
