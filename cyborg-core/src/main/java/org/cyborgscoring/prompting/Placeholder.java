package org.cyborgscoring.prompting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a {@link PromptTemplate} leaves open, written as its id in double braces. */
enum Placeholder {
  /** The item as the examinee read it. */
  PROMPT,
  /** How the item is scored. */
  RUBRIC,
  /** The score points, such as {@code 0, 1, 2, 3}. */
  SCALE,
  /** The form the answer must have. */
  ANSWER,
  /** The hand-scored examples, or nothing. */
  EXAMPLES,
  /** The response between its delimiters. */
  RESPONSE,
  /** The hand score of an example. */
  SCORE;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Placeholder> withId(String id) {
    return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Placeholder::id).toList();
  }
}
