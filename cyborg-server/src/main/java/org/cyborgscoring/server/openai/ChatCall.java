package org.cyborgscoring.server.openai;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.cyborgscoring.prompting.ChatMessage;

/**
 * What a client asks.
 *
 * @param messages the conversation, at least one message, the last one a user's
 * @param temperature how much chance there is in the answer, 0 to 2; 0 for none
 * @param seed where chance starts from, if the client says so
 * @param maxTokens the most tokens of the answer, if the client says so; at least 1
 * @param alternatives how many alternatives of each token are told, 0 to 20; empty where no
 *     log-probabilities are wanted
 * @param schema the form of the answer; empty for free text
 */
public record ChatCall(
    List<ChatMessage> messages,
    double temperature,
    OptionalLong seed,
    OptionalInt maxTokens,
    OptionalInt alternatives,
    Optional<AnswerSchema> schema) {
  public ChatCall {
    messages = List.copyOf(messages);
  }
}
