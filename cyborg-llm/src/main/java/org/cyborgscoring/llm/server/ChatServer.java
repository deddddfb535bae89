package org.cyborgscoring.llm.server;

/** A server that answers questions. For several threads. */
@FunctionalInterface
public interface ChatServer {
  /**
   * Asks once.
   *
   * @return the server's reply, a JSON text
   * @throws ServerFailure if there is none
   */
  String ask(ChatRequest request);
}
