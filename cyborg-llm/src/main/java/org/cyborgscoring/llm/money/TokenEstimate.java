package org.cyborgscoring.llm.money;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cyborgscoring.prompting.ChatMessage;

/**
 * How many tokens a conversation has, without the model's own tokenizer: for an estimate one for
 * every four bytes of UTF-8, which is near for English and high for most else; for a bound one for
 * every two.
 */
public final class TokenEstimate {
  private static final long BYTES = 4;
  private static final long BYTES_OF_BOUND = 2;

  /** What divides messages from each other. */
  private static final long PER_MESSAGE = 4;

  private TokenEstimate() {}

  /** About how many there are. */
  public static long of(List<ChatMessage> messages) {
    return tokens(messages, BYTES);
  }

  /** More than there are, but for text that is mostly signs. */
  public static long bound(List<ChatMessage> messages) {
    return tokens(messages, BYTES_OF_BOUND);
  }

  private static long tokens(List<ChatMessage> messages, long bytesPerToken) {
    return messages.stream()
        .mapToLong(
            message ->
                PER_MESSAGE
                    + message.content().getBytes(StandardCharsets.UTF_8).length / bytesPerToken)
        .sum();
  }
}
