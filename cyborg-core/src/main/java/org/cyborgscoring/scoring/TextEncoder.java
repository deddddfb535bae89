package org.cyborgscoring.scoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;

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
    ProviderName parsed = parse(name);
    return provider(parsed).create(parsed.argument(), run);
  }

  /**
   * What identifies the encoder of this name, by name.
   *
   * @param name as in {@link #named}
   * @param run may be asked to fetch the encoder
   * @throws org.cyborgscoring.data.InputException if there is none
   */
  static Map<String, String> provenance(String name, RunContext run) throws IOException {
    ProviderName parsed = parse(name);
    return provider(parsed).provenance(parsed.argument(), run);
  }

  private static ProviderName parse(String name) {
    return ProviderName.of(name, TextEncoderProvider.class, TextEncoderProvider::id);
  }

  private static TextEncoderProvider provider(ProviderName name) {
    return Providers.find(
        TextEncoderProvider.class, "text encoder", name.id(), TextEncoderProvider::id);
  }
}
