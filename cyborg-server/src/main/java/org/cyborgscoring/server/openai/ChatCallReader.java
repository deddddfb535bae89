package org.cyborgscoring.server.openai;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.cyborgscoring.server.http.RequestRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests strictly: what is not offered is refused by its name, so that a client learns what
 * it does not get. A parameter that is null is one that is not given.
 *
 * @param model the name of the one model there is
 */
record ChatCallReader(String model) {
  private static final int MOST_ALTERNATIVES = 20;
  private static final double MOST_TEMPERATURE = 2;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Set<String> READ =
      Set.of(
          "model",
          "messages",
          "temperature",
          "seed",
          "max_tokens",
          "max_completion_tokens",
          "logprobs",
          "top_logprobs",
          "response_format");

  /** What changes no answer here. */
  private static final Set<String> IDLE =
      Set.of(
          "user",
          "metadata",
          "store",
          "service_tier",
          "safety_identifier",
          "prompt_cache_key",
          "parallel_tool_calls");

  /** What is not offered, by the value that asks for nothing. */
  private static final Map<String, String> NEUTRAL =
      Map.of(
          "stream", "false",
          "n", "1",
          "top_p", "1",
          "presence_penalty", "0",
          "frequency_penalty", "0",
          "tools", "[]",
          "stop", "[]",
          "logit_bias", "{}");

  /**
   * The request in a body.
   *
   * @throws RequestRefused if it is none, or asks for what is not offered
   */
  ChatCall read(byte[] body) {
    JsonNode root = parse(body);
    requireOffered(root);
    String name = root.path("model").asString("");
    if (name.isEmpty()) {
      throw wrong("model", "model is the name of a model, here: " + model + ".");
    }
    if (!name.equals(model)) {
      throw RequestRefused.of(
          404, "model_not_found", "There is no such model here; there is one: " + model + ".");
    }
    JsonNode format = root.path("response_format");
    return new ChatCall(
        MessagesReader.read(root.path("messages")),
        temperature(given(root, "temperature")),
        seed(given(root, "seed")),
        maxTokens(root),
        alternatives(root),
        isGiven(format) ? Optional.ofNullable(SchemaReader.read(format)) : Optional.empty());
  }

  private static JsonNode parse(byte[] body) {
    try {
      JsonNode root = MAPPER.readTree(body);
      if (root.isObject()) {
        return root;
      }
    } catch (JacksonException e) {
      // Its message quotes the body, so that it is left out.
      throw noObject();
    }
    throw noObject();
  }

  private static RequestRefused noObject() {
    return RequestRefused.of(400, "invalid_json", "The body is no JSON object.");
  }

  private static void requireOffered(JsonNode root) {
    for (Map.Entry<String, JsonNode> each : root.properties()) {
      String name = each.getKey();
      if (READ.contains(name) || IDLE.contains(name) || !isGiven(each.getValue())) {
        continue;
      }
      String neutral = NEUTRAL.get(name);
      if (neutral == null) {
        throw RequestRefused.parameter(
            shown(name), "unknown_parameter", "Not offered here: " + shown(name) + ".");
      }
      if (!isNeutral(each.getValue(), neutral)) {
        throw RequestRefused.parameter(
            name,
            "unsupported_value",
            "Not offered here: " + name + " other than " + neutral + "; leave it out.");
      }
    }
  }

  private static boolean isNeutral(JsonNode value, String neutral) {
    return value.toString().equals(neutral)
        || (value.isNumber() && Double.toString(NumberReader.finite(value)).equals(neutral + ".0"));
  }

  /** A name that may be anything as a message can show it. */
  private static String shown(String name) {
    return name.matches("\\w{1,40}") ? name : "a parameter of that name";
  }

  private static boolean isGiven(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  private static @Nullable JsonNode given(JsonNode root, String name) {
    return isGiven(root.path(name)) ? root.path(name) : null;
  }

  private static double temperature(@Nullable JsonNode value) {
    if (value == null) {
      return 0;
    }
    double temperature = NumberReader.finite(value);
    if (!(temperature >= 0 && temperature <= MOST_TEMPERATURE)) {
      throw wrong("temperature", "temperature is a number from 0 to 2.");
    }
    return temperature;
  }

  private static OptionalLong seed(@Nullable JsonNode value) {
    if (value == null) {
      return OptionalLong.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong("seed", "seed is a whole number of at most 64 bits.");
    }
    return OptionalLong.of(value.asLong());
  }

  private static OptionalInt maxTokens(JsonNode root) {
    for (String name : new String[] {"max_completion_tokens", "max_tokens"}) {
      JsonNode value = given(root, name);
      if (value != null) {
        return OptionalInt.of(whole(name, value, 1, Integer.MAX_VALUE));
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt alternatives(JsonNode root) {
    JsonNode wanted = given(root, "logprobs");
    JsonNode count = given(root, "top_logprobs");
    if (wanted != null && !wanted.isBoolean()) {
      throw wrong("logprobs", "logprobs is true or false.");
    }
    if (wanted == null || !wanted.asBoolean()) {
      if (count != null) {
        throw wrong("top_logprobs", "top_logprobs goes with logprobs=true alone.");
      }
      return OptionalInt.empty();
    }
    return OptionalInt.of(count == null ? 0 : whole("top_logprobs", count, 0, MOST_ALTERNATIVES));
  }

  private static int whole(String name, JsonNode value, int least, int most) {
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.asInt() < least
        || value.asInt() > most) {
      throw wrong(
          name,
          name
              + " is a whole number of at least "
              + least
              + (most == Integer.MAX_VALUE ? "." : " and at most " + most + "."));
    }
    return value.asInt();
  }

  private static RequestRefused wrong(String parameter, String message) {
    return RequestRefused.parameter(parameter, "invalid_value", message);
  }
}
