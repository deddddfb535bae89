package org.cyborgscoring.pipeline;

import java.util.List;

/** What the scorers of a comparison are called, in files and reports alike. */
public final class ScorerNames {
  /** The Student trained on the few hand scores alone. */
  public static final String STUDENT_HAND = "student-hand";

  /** The Student trained on as many hand scores of randomly chosen responses. */
  public static final String STUDENT_RANDOM = "student-random";

  /** The Teacher. */
  public static final String TEACHER = "teacher";

  /** The Student trained on Cyborg Data: the one that goes into the engine. */
  public static final String STUDENT_CYBORG = "student-cyborg";

  /** The Student trained on all hand scores. */
  public static final String STUDENT_ALL = "student-all";

  /** The second rater against the first. */
  public static final String HUMAN = "human";

  /** All of them, in the order in which they are shown. */
  public static final List<String> IN_ORDER =
      List.of(STUDENT_RANDOM, STUDENT_HAND, TEACHER, STUDENT_CYBORG, STUDENT_ALL, HUMAN);

  private ScorerNames() {}

  /** What the scorer learned from, in a few words for a table. */
  public static String describe(String scorer) {
    return switch (scorer) {
      case STUDENT_HAND -> "Student on the few hand scores";
      case STUDENT_RANDOM -> "Student on as many random hand scores";
      case TEACHER -> "Teacher on the few hand scores";
      case STUDENT_CYBORG -> "Student on Cyborg Data";
      case STUDENT_ALL -> "Student on all hand scores";
      case HUMAN -> "second human rater";
      default -> scorer;
    };
  }
}
