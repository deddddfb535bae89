package org.cyborgscoring.llm.testing;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Chat completions as servers write them. */
public final class Completions {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Completions() {}

  /** A completion with this content, for 100 and 10 tokens. */
  public static String of(String model, String content) {
    return ("{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"%s\",\"choices\":"
            + "[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
            + "\"content\":%s}}],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":10,"
            + "\"total_tokens\":110}}")
        .formatted(model, MAPPER.writeValueAsString(content));
  }

  /** A completion with this score. */
  public static String score(String model, int score) {
    return of(model, "{\"score\": " + score + "}");
  }

  /** A completion with the probabilities of scores beside it. */
  public static String score(String model, int score, Map<Integer, Double> probabilities) {
    StringBuilder top = new StringBuilder();
    probabilities.forEach(
        (point, p) ->
            top.append(top.isEmpty() ? "" : ",")
                .append(
                    "{\"token\":\"%d\",\"logprob\":%s,\"bytes\":null}"
                        .formatted(point, Math.log(p))));
    String tokens =
        "{\"token\":\"{\\\"score\\\": \",\"logprob\":0,\"bytes\":null,\"top_logprobs\":[]},"
            + "{\"token\":\"%d\",\"logprob\":0,\"bytes\":null,\"top_logprobs\":[%s]},"
                .formatted(score, top)
            + "{\"token\":\"}\",\"logprob\":0,\"bytes\":null,\"top_logprobs\":[]}";
    return score(model, score)
        .replace(
            "\"finish_reason\":\"stop\"",
            "\"logprobs\":{\"content\":[" + tokens + "]},\"finish_reason\":\"stop\"");
  }
}
