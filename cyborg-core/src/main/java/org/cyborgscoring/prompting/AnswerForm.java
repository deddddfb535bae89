package org.cyborgscoring.prompting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.ScoreScale;

/**
 * The form of an answer: a JSON object with the score, and before it, where it is wanted, the
 * reason for it.
 *
 * @param scale the item's scale
 * @param explain whether a rationale is asked for
 */
public record AnswerForm(ScoreScale scale, boolean explain) {
  /** The property that is the score. */
  public static final String SCORE = "score";

  /** The property that is the reason. */
  public static final String RATIONALE = "rationale";

  private static final long TOKENS = 40;
  private static final long RATIONALE_TOKENS = 400;

  /** What the model is told about its answer. */
  public String instruction() {
    return "Answer with one JSON object and nothing else: {"
        + (explain ? "\"rationale\": \"why, in at most three sentences\", " : "")
        + "\"score\": S}, where S is one of "
        + ScoringPrompt.points(scale)
        + ".";
  }

  /** The JSON schema of an answer, as nested maps and lists. */
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    if (explain) {
      properties.put(RATIONALE, Map.of("type", "string"));
      required.add(RATIONALE);
    }
    List<Object> points = Arrays.stream(scale.points()).mapToObj(AnswerForm::number).toList();
    boolean whole = points.stream().allMatch(Long.class::isInstance);
    Map<String, Object> score = new LinkedHashMap<>();
    score.put("type", whole ? "integer" : "number");
    score.put("enum", points);
    properties.put(SCORE, score);
    required.add(SCORE);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** The answer that gives this score, as a model that is fine-tuned should learn to give it. */
  public String example(double score) {
    return "{\"score\": " + ScoreScale.format(score) + "}";
  }

  /** The most tokens an answer needs. */
  public long maxTokens() {
    return explain ? RATIONALE_TOKENS : TOKENS;
  }

  private static Object number(double point) {
    if (point == Math.rint(point)) {
      return (long) point;
    }
    return point;
  }
}
