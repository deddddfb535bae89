package org.cyborgscoring.server.openai;

/** What answers. For several threads. */
@FunctionalInterface
public interface ChatModel {

  /**
   * Answers.
   *
   * @throws org.cyborgscoring.server.http.RequestRefused if it does not offer what is asked for
   */
  Completion answer(ChatCall call);
}
