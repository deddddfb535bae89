package org.cyborgscoring.prompting;

/**
 * One turn of a conversation with a generative model.
 *
 * @param role who speaks
 * @param content what is said; it may hold a response and is therefore in no message and no log
 */
public record ChatMessage(ChatRole role, String content) {

  /** Says who speaks and how much, and keeps the content to itself. */
  @Override
  public String toString() {
    return "ChatMessage[" + role.id() + ", characters=" + content.length() + "]";
  }
}
