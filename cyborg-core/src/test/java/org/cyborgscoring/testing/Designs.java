package org.cyborgscoring.testing;

import java.util.Map;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.RunDesign;

/** Designs of the models for tests. */
public final class Designs {
  /** A fifth hand-scored, a fifth held out, diverse sampling, seed 1. */
  public static final RunDesign MARKS =
      new RunDesign(
          Amount.share(0.2),
          0.2,
          "diverse",
          MarkTeacherProvider.ID,
          Map.of(),
          MarkStudentProvider.ID,
          Map.of(),
          "matched",
          1);

  /** The same with a Teacher that wants the whole machine, and keeps a journal to itself. */
  public static final RunDesign MARKS_ALONE =
      new RunDesign(
          Amount.share(0.2),
          0.2,
          "diverse",
          MarkTeacherProvider.ID,
          Map.of("whole-machine", "true"),
          MarkStudentProvider.ID,
          Map.of(),
          "matched",
          1);

  private Designs() {}
}
