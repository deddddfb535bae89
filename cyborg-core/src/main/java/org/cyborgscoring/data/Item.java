package org.cyborgscoring.data;

/**
 * A question or writing task.
 *
 * @param id its name in the data, such as {@code 3}
 * @param scale the scores it can be given
 * @param prompt the task as the examinee read it; empty when it was not given
 * @param rubric how it is scored; empty when it was not given
 */
public record Item(String id, ScoreScale scale, String prompt, String rubric) {

  /** An item of which only the name and the scale are known. */
  public static Item of(String id, ScoreScale scale) {
    return new Item(id, scale, "", "");
  }

  /** This item with another prompt. */
  public Item withPrompt(String prompt) {
    return new Item(id, scale, prompt, rubric);
  }

  /** This item with another rubric. */
  public Item withRubric(String rubric) {
    return new Item(id, scale, prompt, rubric);
  }
}
