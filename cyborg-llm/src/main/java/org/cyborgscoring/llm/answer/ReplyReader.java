package org.cyborgscoring.llm.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.llm.answer.Answer.Usage;
import org.cyborgscoring.prompting.AnswerForm;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a server's reply.
 *
 * <p>The answer is read strictly: a JSON object with the properties asked for and no others, the
 * score a number on the scale. Models that cannot be held to a schema may put it into a block of
 * code, or think aloud before it between {@code <think>} and {@code </think>}; nothing else may
 * stand around it, and no score is guessed from prose.
 */
public final class ReplyReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Pattern THOUGHT =
      Pattern.compile("\\A\\s*<think>.*?</think>", Pattern.DOTALL);
  private static final Pattern CODE =
      Pattern.compile("\\A\\s*```(?:json)?\\s*(.*?)\\s*```\\s*\\z", Pattern.DOTALL);

  private final AnswerForm form;

  /** A reader of answers of this form. */
  public ReplyReader(AnswerForm form) {
    this.form = form;
  }

  /**
   * The answer in a reply.
   *
   * @param reply the body of a chat completion
   * @return nothing if the reply is no chat completion, as when it is cut off
   */
  public Optional<Answer> read(String reply) {
    try {
      JsonNode root = MAPPER.readTree(reply);
      JsonNode choice = root.path("choices").path(0);
      if (!choice.path("message").isObject()) {
        return Optional.empty();
      }
      return Optional.of(read(root, choice));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private Answer read(JsonNode root, JsonNode choice) {
    String model = root.path("model").asString("");
    JsonNode used = root.path("usage");
    Usage usage =
        new Usage(used.path("prompt_tokens").asLong(0), used.path("completion_tokens").asLong(0));
    JsonNode message = choice.path("message");
    String finish = choice.path("finish_reason").asString("");
    if (!message.path("refusal").asString("").isEmpty() || finish.equals("content_filter")) {
      return Answer.failed(AnswerOutcome.REFUSED, model, usage);
    }
    if (finish.equals("length")) {
      return Answer.failed(AnswerOutcome.CUT_OFF, model, usage);
    }
    String content = message.path("content").asString("");
    Optional<JsonNode> object = object(content);
    if (object.isEmpty()) {
      return Answer.failed(AnswerOutcome.PROSE, model, usage);
    }
    double score = object.get().path(AnswerForm.SCORE).asDouble();
    if (!form.scale().contains(score)) {
      return Answer.failed(AnswerOutcome.OFF_SCALE, model, usage);
    }
    return scored(score, object.get(), choice, model, usage);
  }

  private Answer scored(double score, JsonNode object, JsonNode choice, String model, Usage usage) {
    ScoreScale scale = form.scale();
    List<Double> point = new ArrayList<>(Collections.nCopies(scale.size(), 0.0));
    point.set(scale.indexOf(score), 1.0);
    Optional<List<Double>> own =
        new ScoreTokens(scale).read(choice.path("logprobs").path("content"), score);
    String rationale = form.explain() ? object.path(AnswerForm.RATIONALE).asString("") : "";
    return new Answer(
        AnswerOutcome.SCORED, own.orElse(point), own.isPresent(), rationale, model, usage);
  }

  private Optional<JsonNode> object(String content) {
    String answer = THOUGHT.matcher(content).replaceFirst("");
    Matcher code = CODE.matcher(answer);
    String json = code.matches() ? code.group(1) : answer;
    try {
      JsonNode object = MAPPER.readTree(json);
      boolean asAsked =
          object.isObject()
              && object.path(AnswerForm.SCORE).isNumber()
              && object.path(AnswerForm.RATIONALE).isString() == form.explain()
              && object.size() == (form.explain() ? 2 : 1);
      return asAsked ? Optional.of(object) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
