package org.cyborgscoring.planning;

/** What a plan says of its target. */
public enum Verdict {
  /** The hand scores at hand already reach it. */
  REACHED,
  /** More hand scores reach it. */
  SCORE_MORE,
  /** The curve reaches it beyond all responses there are. */
  TOO_FEW_RESPONSES,
  /** No number of hand scores reaches it, as the curve goes. */
  ABOVE_ASYMPTOTE,
  /** Not even a machine without any error reaches it: people agree too little. */
  ABOVE_CEILING,
  /** The hand scores at hand do not tell. */
  UNDETERMINED
}
