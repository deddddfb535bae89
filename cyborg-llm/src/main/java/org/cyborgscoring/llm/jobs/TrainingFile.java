package org.cyborgscoring.llm.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.llm.money.TokenEstimate;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.ChatRole;
import org.cyborgscoring.prompting.ScoringPrompt;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model is fine-tuned on: for every hand-scored response the conversation in which it will
 * be asked later, and the answer people gave.
 */
public final class TrainingFile {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<List<ChatMessage>> conversations;

  private TrainingFile(List<List<ChatMessage>> conversations) {
    this.conversations = conversations;
  }

  /** The file for these responses, each with its hand score. */
  public static TrainingFile of(List<Response> handScored, ScoringPrompt prompt, AnswerForm form) {
    List<List<ChatMessage>> conversations = new ArrayList<>();
    for (Response response : handScored) {
      List<ChatMessage> conversation = new ArrayList<>(prompt.messages(response));
      conversation.add(new ChatMessage(ChatRole.ASSISTANT, form.example(response.score())));
      conversations.add(conversation);
    }
    return new TrainingFile(conversations);
  }

  /** About how many tokens it has. */
  public long tokens() {
    return conversations.stream().mapToLong(TokenEstimate::of).sum();
  }

  /** One conversation a line, in JSON. */
  String lines() {
    return conversations.stream()
        .map(
            conversation ->
                MAPPER.writeValueAsString(
                        Map.of(
                            "messages",
                            conversation.stream()
                                .map(
                                    message ->
                                        Map.of(
                                            "role",
                                            message.role().id(),
                                            "content",
                                            message.content()))
                                .toList()))
                    + "\n")
        .collect(Collectors.joining());
  }
}
