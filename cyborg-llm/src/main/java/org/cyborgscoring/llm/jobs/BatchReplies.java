package org.cyborgscoring.llm.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cyborgscoring.llm.server.ChatRequest;
import org.cyborgscoring.llm.server.OpenAiServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that go to a server as a batch and come back from it. */
final class BatchReplies {
  private static final JsonMapper MAPPER = new JsonMapper();

  private BatchReplies() {}

  /** The file of requests, each under a name. */
  static String requests(Map<String, ChatRequest> requests) {
    StringBuilder lines = new StringBuilder();
    requests.forEach(
        (name, request) ->
            lines
                .append("{\"custom_id\":")
                .append(MAPPER.writeValueAsString(name))
                .append(",\"method\":\"POST\",\"url\":\"/v1/chat/completions\",\"body\":")
                .append(OpenAiServer.json(request))
                .append("}\n"));
    return lines.toString();
  }

  /**
   * The replies by the names of their requests; those that failed or cannot be read are left out.
   */
  static Map<String, String> replies(String file) {
    Map<String, String> replies = new LinkedHashMap<>();
    file.lines()
        .forEach(
            line -> {
              try {
                JsonNode root = MAPPER.readTree(line);
                JsonNode response = root.path("response");
                if (response.path("status_code").asInt(0) == 200) {
                  replies.put(
                      root.path("custom_id").asString(""), response.path("body").toString());
                }
              } catch (JacksonException e) {
                // A line that was cut off; its request counts as not answered.
                return;
              }
            });
    return replies;
  }
}
