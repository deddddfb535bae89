package org.cyborgscoring.classic.ridge;

/**
 * The fits that are computed in lockstep: one without each fold, and one on all rows. Each pass
 * over the texts then serves all of them.
 *
 * <p>Numbers of a row or a column for every lane lie next to each other: {@code [row * COUNT +
 * lane]}.
 */
final class Lanes {
  /** How many folds the rows are divided into; lane k leaves out fold k. */
  static final int FOLDS = 5;

  /** The lane that leaves out nothing. */
  static final int WHOLE = FOLDS;

  /** The number of lanes. */
  static final int COUNT = FOLDS + 1;

  private Lanes() {}
}
