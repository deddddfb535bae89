package org.cyborgscoring.prompting;

/** Who speaks in a conversation with a generative model. */
public enum ChatRole {
  /** Whoever set the model its task. */
  SYSTEM("system"),
  /** Whoever asks. */
  USER("user"),
  /** The model. */
  ASSISTANT("assistant");

  private final String id;

  ChatRole(String id) {
    this.id = id;
  }

  /** The role as models and servers write it, such as {@code system}. */
  public String id() {
    return id;
  }
}
