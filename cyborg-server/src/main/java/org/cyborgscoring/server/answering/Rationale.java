package org.cyborgscoring.server.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.torch.prompt.ConversationTokens;
import org.cyborgscoring.torch.text.Tokenizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has a model write the reason of an answer, the most probable one step by step, up to the quote
 * that ends the string or to a bound.
 */
final class Rationale {
  private static final int USUAL_TOKENS = 200;
  private static final char QUOTE = '"';

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private final Computation computation;
  private final ConversationTokens conversations;
  private final Tokenizer tokenizer;
  private final Set<Integer> ends;

  /**
   * A writer of reasons.
   *
   * @param ends the tokens that end what the model says
   */
  Rationale(Computation computation, ConversationTokens conversations, Set<Integer> ends) {
    this.computation = computation;
    this.conversations = conversations;
    this.tokenizer = computation.model().input().tokenizer();
    this.ends = new HashSet<>(ends);
    for (int id = 0; id < tokenizer.vocabularySize(); id++) {
      if (tokenizer.decode(new int[] {id}).indexOf(QUOTE) >= 0) {
        this.ends.add(id);
      }
    }
  }

  /** What was written: JSON with its quotes, and how many tokens it took. */
  record Written(String json, int tokens) {}

  /**
   * Writes a reason.
   *
   * @param beginning the answer up to the reason's opening quote
   * @param most the most tokens
   */
  Written to(List<ChatMessage> conversation, String beginning, int most) {
    int bound = Math.min(most, USUAL_TOKENS);
    String written = "";
    int tokens = 0;
    while (tokens < bound) {
      int[] added =
          computation.continuation(
              conversations.of(conversation, beginning + QUOTE + written), bound - tokens, ends);
      tokens += added.length;
      String more = tokenizer.decode(added);
      int quote = endOf(written + more);
      if (quote >= 0) {
        return new Written(json((written + more).substring(0, quote)), tokens);
      }
      written += more;
      if (added.length == 0 || more.indexOf(QUOTE) < 0) {
        break;
      }
    }
    return new Written(json(written), tokens);
  }

  /** Where the first quote stands that is not escaped, or -1. */
  private static int endOf(String text) {
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == QUOTE && !escaped) {
        return i;
      }
      escaped = c == '\\' && !escaped;
    }
    return -1;
  }

  private static String json(String inside) {
    try {
      String text = MAPPER.readValue(QUOTE + inside + QUOTE, String.class);
      return MAPPER.writeValueAsString(text.strip());
    } catch (JacksonException e) {
      // Not the inside of a JSON string, as where it was cut within an escape.
      return MAPPER.writeValueAsString(inside.strip());
    }
  }
}
