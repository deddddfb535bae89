package org.cyborgscoring.scoring;

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
}
