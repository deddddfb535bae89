package org.cyborgscoring.llm.money;

import org.cyborgscoring.llm.answer.Answer.Usage;

/**
 * What a model costs, in US dollars for a million tokens.
 *
 * @param prompt of questions
 * @param completion of answers
 * @param training of text that is fine-tuned on, for each pass; 0 where it cannot be
 */
public record Price(double prompt, double completion, double training) {
  /** For servers that charge nothing. */
  public static final Price FREE = new Price(0, 0, 0);

  private static final double MILLION = 1e6;

  /** What this use costs, in US dollars. */
  public double of(Usage usage) {
    return (usage.promptTokens() * prompt + usage.completionTokens() * completion) / MILLION;
  }

  /** What training on so many tokens costs, in US dollars. */
  public double ofTraining(long tokens) {
    return tokens * training / MILLION;
  }

  /** These prices times a factor, as for a batch. */
  public Price times(double factor) {
    return new Price(prompt * factor, completion * factor, training);
  }
}
