package org.cyborgscoring.experiment;

import java.util.Locale;

/** What a cell of an experiment scores the held-out responses with. */
public enum Regime {
  /** The Student on the few hand scores alone. */
  HAND,
  /** The Student on Cyborg Data. */
  CYBORG,
  /** The Student on all hand scores. */
  ALL,
  /** The Teacher on the few hand scores. */
  TEACHER,
  /** The second rater. */
  HUMAN;

  /** The name as it stands in tables, such as {@code cyborg}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The regime with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Regime withId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
