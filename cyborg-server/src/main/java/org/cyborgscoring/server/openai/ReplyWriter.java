package org.cyborgscoring.server.openai;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.server.http.HttpReply;
import org.cyborgscoring.server.http.RequestRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes replies.
 *
 * @param model the name of the one model there is
 */
record ReplyWriter(String model) {
  /** JSON has no infinity; the protocol writes this for what is all but impossible. */
  private static final double IMPOSSIBLE = -9999;

  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * A completion.
   *
   * @param id names it
   * @param created when it was made, in seconds since 1970
   */
  HttpReply completion(Completion completion, String id, long created) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("role", "assistant");
    message.put("content", completion.content());
    message.put("refusal", null);
    Map<String, @Nullable Object> choice = new LinkedHashMap<>();
    choice.put("index", 0);
    choice.put("message", message);
    choice.put("logprobs", completion.parts().isEmpty() ? null : logprobs(completion));
    choice.put("finish_reason", completion.cutOff() ? "length" : "stop");
    Map<String, Object> usage = new LinkedHashMap<>();
    usage.put("prompt_tokens", completion.promptTokens());
    usage.put("completion_tokens", completion.completionTokens());
    usage.put("total_tokens", completion.promptTokens() + completion.completionTokens());
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("id", id);
    root.put("object", "chat.completion");
    root.put("created", created);
    root.put("model", model);
    root.put("choices", List.of(choice));
    root.put("usage", usage);
    return HttpReply.ok(json(root));
  }

  private static Map<String, Object> logprobs(Completion completion) {
    List<Object> parts = new ArrayList<>();
    for (Completion.Part part : completion.parts()) {
      Map<String, Object> told = token(part.text(), part.logProbability());
      told.put(
          "top_logprobs",
          part.alternatives().stream()
              .map(each -> token(each.text(), each.logProbability()))
              .toList());
      parts.add(told);
    }
    return Map.of("content", parts);
  }

  private static Map<String, Object> token(String text, double logProbability) {
    Map<String, Object> token = new LinkedHashMap<>();
    token.put("token", text);
    token.put("logprob", Math.max(IMPOSSIBLE, logProbability));
    List<Integer> bytes = new ArrayList<>();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.add(each & 0xff);
    }
    token.put("bytes", bytes);
    return token;
  }

  /** The models there are. */
  HttpReply models(long created) {
    return HttpReply.ok(json(Map.of("object", "list", "data", List.of(card(created)))));
  }

  /** The one model. */
  HttpReply onlyModel(long created) {
    return HttpReply.ok(json(card(created)));
  }

  private Map<String, Object> card(long created) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("id", model);
    card.put("object", "model");
    card.put("created", created);
    card.put("owned_by", "cyborg");
    return card;
  }

  /** That the service is there. */
  HttpReply health() {
    return HttpReply.ok(json(Map.of("status", "ok")));
  }

  /** A refusal. */
  HttpReply refusal(RequestRefused refused) {
    Map<String, @Nullable Object> error = new LinkedHashMap<>();
    error.put("message", refused.inWords());
    error.put("type", type(refused.status()));
    error.put("param", refused.parameter());
    error.put("code", refused.code());
    Map<String, String> headers = new LinkedHashMap<>();
    if (refused.retryAfterSeconds() > 0) {
      headers.put("Retry-After", Integer.toString(refused.retryAfterSeconds()));
    }
    if (refused.status() == 401) {
      headers.put("WWW-Authenticate", "Bearer");
    }
    return new HttpReply(refused.status(), headers, json(Map.of("error", error)));
  }

  private static String type(int status) {
    if (status == 401) {
      return "authentication_error";
    }
    if (status == 429) {
      return "rate_limit_error";
    }
    return status >= 500 ? "server_error" : "invalid_request_error";
  }

  private static byte[] json(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }
}
