package org.cyborgscoring.server.openai;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.ChatRole;
import org.cyborgscoring.server.http.RequestRefused;
import tools.jackson.databind.JsonNode;

/** Reads conversations. */
final class MessagesReader {
  private static final String PARAMETER = "messages";

  private MessagesReader() {}

  /**
   * The conversation.
   *
   * @throws RequestRefused if it is none, or if its last turn is not the user's
   */
  static List<ChatMessage> read(JsonNode messages) {
    if (!messages.isArray() || messages.isEmpty()) {
      throw refused("messages is a list of at least one message.");
    }
    List<ChatMessage> conversation = new ArrayList<>();
    for (JsonNode message : messages) {
      conversation.add(
          new ChatMessage(role(message.path("role")), content(message.path("content"))));
    }
    if (conversation.get(conversation.size() - 1).role() != ChatRole.USER) {
      throw refused("The last one of messages is the user's.");
    }
    return conversation;
  }

  private static ChatRole role(JsonNode role) {
    return switch (role.asString("")) {
      case "system", "developer" -> ChatRole.SYSTEM;
      case "user" -> ChatRole.USER;
      case "assistant" -> ChatRole.ASSISTANT;
      default -> throw refused("The role of each of messages is system, user or assistant.");
    };
  }

  private static String content(JsonNode content) {
    if (content.isString()) {
      return content.asString();
    }
    if (!content.isArray()) {
      throw refused("The content of each of messages is text.");
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : content) {
      if (!part.path("type").asString("").equals("text") || !part.path("text").isString()) {
        throw refused("The content of each of messages is text; images and sounds are not taken.");
      }
      text.append(part.path("text").asString());
    }
    return text.toString();
  }

  private static RequestRefused refused(String message) {
    return RequestRefused.parameter(PARAMETER, "invalid_value", message);
  }
}
