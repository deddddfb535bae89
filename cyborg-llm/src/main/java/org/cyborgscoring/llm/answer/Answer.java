package org.cyborgscoring.llm.answer;

import java.util.List;

/**
 * What a model said of one response.
 *
 * @param outcome what became of the question
 * @param probabilities one for each score point, summing to 1; empty unless the outcome is a score
 * @param fromLogprobs whether the probabilities are the model's own; else all lies on one point
 * @param rationale the reason it gave; empty where none was asked for. It may quote the response
 * @param model the name under which the server says it answered
 * @param usage the tokens used
 */
public record Answer(
    AnswerOutcome outcome,
    List<Double> probabilities,
    boolean fromLogprobs,
    String rationale,
    String model,
    Usage usage) {
  public Answer {
    probabilities = List.copyOf(probabilities);
  }

  /**
   * Tokens that are paid for.
   *
   * @param promptTokens those of questions
   * @param completionTokens those of answers
   */
  public record Usage(long promptTokens, long completionTokens) {
    /** None. */
    public static final Usage NONE = new Usage(0, 0);

    /** These and others. */
    public Usage plus(Usage other) {
      return new Usage(
          promptTokens + other.promptTokens, completionTokens + other.completionTokens);
    }
  }

  /** An answer without a score. */
  public static Answer failed(AnswerOutcome outcome, String model, Usage usage) {
    return new Answer(outcome, List.of(), false, "", model, usage);
  }

  /** This answer with other usage, as when it took several calls. */
  public Answer withUsage(Usage all) {
    return new Answer(outcome, probabilities, fromLogprobs, rationale, model, all);
  }

  /** This answer without what may quote the response. */
  public Answer withoutRationale() {
    return new Answer(outcome, probabilities, fromLogprobs, "", model, usage);
  }

  /** Keeps the rationale to itself. */
  @Override
  public String toString() {
    return "Answer[" + outcome + ", " + probabilities + ", " + model + ", " + usage + "]";
  }
}
