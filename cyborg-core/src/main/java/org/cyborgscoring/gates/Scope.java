package org.cyborgscoring.gates;

import java.util.Locale;
import org.cyborgscoring.evaluation.Slice;

/** Which responses a gate is about. */
public enum Scope {
  /** All of them together. */
  EVERYONE(Slice.Kind.EVERYONE),
  /** Every subgroup of every group column, each for itself. */
  SUBGROUPS(Slice.Kind.GROUP),
  /** Every group column as a whole: the fairness regressions. */
  GROUPINGS(Slice.Kind.GROUPING),
  /** Those to whom people gave the same score, for every score point. */
  SCORE_POINTS(Slice.Kind.SCORE_POINT);

  private final Slice.Kind kind;

  Scope(Slice.Kind kind) {
    this.kind = kind;
  }

  /** Its name in a file of gates. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether figures of these responses are meant. */
  boolean covers(Slice slice) {
    return slice.kind() == kind;
  }
}
