package org.cyborgscoring.evaluation;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which form of the machine's scores a figure is about. Trimmed scores end a tolerance beyond the
 * scale's ends; rounded ones are the trimmed scores, rounded half to even to a score point; scaled
 * ones are first brought to the human mean and standard deviation of a given sample. The ids are
 * those of RSMTool's tables.
 */
public enum ScoreVersion {
  /** As the machine gave them. */
  RAW("raw"),
  /** Raw, trimmed. */
  RAW_TRIMMED("raw_trim"),
  /** Raw, trimmed and rounded. */
  RAW_ROUNDED("raw_trim_round"),
  /** Scaled. */
  SCALED("scale"),
  /** Scaled and trimmed. */
  SCALED_TRIMMED("scale_trim"),
  /** Scaled, trimmed and rounded. */
  SCALED_ROUNDED("scale_trim_round"),
  /** The score points that the machine itself would report, by its cut scores. */
  REPORTED("reported");

  private final String id;

  ScoreVersion(String id) {
    this.id = id;
  }

  /** Its name in tables. */
  public String id() {
    return id;
  }

  /** Whether the scores are score points, so that exact agreement and kappa have a meaning. */
  public boolean isRounded() {
    return this == RAW_ROUNDED || this == SCALED_ROUNDED || this == REPORTED;
  }

  /** The version with this id. */
  public static Optional<ScoreVersion> withId(String id) {
    return Arrays.stream(values()).filter(version -> version.id.equals(id)).findFirst();
  }
}
