package org.cyborgscoring.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** Who is compared with whom. */
public enum Comparison {
  /** The machine with the score of record. */
  MACHINE_HUMAN("machine-human"),
  /** The second read with the first. */
  HUMAN_HUMAN("human-human"),
  /** Machine-human minus human-human. */
  DEGRADATION("degradation"),
  /** The machine with the true score behind the reads. */
  TRUE_SCORE("true-score");

  private final String id;

  Comparison(String id) {
    this.id = id;
  }

  /** Its name in tables. */
  public String id() {
    return id;
  }

  /** The comparison with this id. */
  public static Optional<Comparison> withId(String id) {
    return Arrays.stream(values()).filter(comparison -> comparison.id.equals(id)).findFirst();
  }
}
