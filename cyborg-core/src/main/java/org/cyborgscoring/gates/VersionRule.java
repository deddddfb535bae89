package org.cyborgscoring.gates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cyborgscoring.evaluation.ScoreVersion;

/**
 * Which form of the machine's scores a gate is about. Not every evaluation has every form, so a
 * rule names several; the first one that the evaluation has is judged.
 *
 * @param id the rule's name in a file of gates
 * @param inOrder the forms, the preferred one first
 */
public record VersionRule(String id, List<ScoreVersion> inOrder) {
  /** Score points as examinees would get them; raw for statistics that have no other form. */
  public static final VersionRule REPORTED =
      new VersionRule(
          "reported",
          List.of(
              ScoreVersion.REPORTED,
              ScoreVersion.SCALED_ROUNDED,
              ScoreVersion.RAW_ROUNDED,
              ScoreVersion.RAW));

  /** Scores before rounding. */
  public static final VersionRule CONTINUOUS =
      new VersionRule(
          "continuous",
          List.of(ScoreVersion.SCALED_TRIMMED, ScoreVersion.RAW_TRIMMED, ScoreVersion.RAW));

  public VersionRule {
    inOrder = List.copyOf(inOrder);
  }

  /** The rule with this name: one of the above, or the id of one form alone. */
  public static Optional<VersionRule> named(String id) {
    if (id.equals(REPORTED.id)) {
      return Optional.of(REPORTED);
    }
    if (id.equals(CONTINUOUS.id)) {
      return Optional.of(CONTINUOUS);
    }
    return ScoreVersion.withId(id).map(version -> new VersionRule(id, List.of(version)));
  }

  /** The form that is judged in an evaluation with these. */
  Optional<ScoreVersion> choose(Set<ScoreVersion> available) {
    return inOrder.stream().filter(available::contains).findFirst();
  }
}
