package org.cyborgscoring.llm;

/**
 * A model that is asked.
 *
 * @param name its name on the server
 * @param adapter what it was fine-tuned on, by its hash; empty if it was not
 */
record ModelName(String name, String adapter) {
  /** A model as it is. */
  static ModelName plain(String name) {
    return new ModelName(name, "");
  }
}
