package org.cyborgscoring.evaluation;

/**
 * The responses a figure is about.
 *
 * @param kind how they were picked
 * @param column the group column; empty unless the kind is {@link Kind#GROUP} or {@link
 *     Kind#GROUPING}
 * @param value the subgroup or the score point; empty otherwise
 */
public record Slice(Kind kind, String column, String value) {

  /** All responses. */
  public static final Slice EVERYONE = new Slice(Kind.EVERYONE, "", "");

  /** How the responses of a figure were picked. */
  public enum Kind {
    /** All. */
    EVERYONE,
    /** One subgroup of a column. */
    GROUP,
    /** All that have a subgroup in a column: figures about the column as a whole. */
    GROUPING,
    /** Those to whom people gave one score point. */
    SCORE_POINT
  }

  /** A subgroup. */
  public static Slice group(String column, String value) {
    return new Slice(Kind.GROUP, column, value);
  }

  /** Everyone with a subgroup in a column. */
  public static Slice grouping(String column) {
    return new Slice(Kind.GROUPING, column, "");
  }

  /** Those to whom people gave a score point, as the scale prints it. */
  public static Slice scorePoint(String point) {
    return new Slice(Kind.SCORE_POINT, "", point);
  }
}
