package org.cyborgscoring.evaluation;

/** Why scores of a table are not evaluated. */
public enum ExclusionReason {
  /** The row has too many or too few cells, or cannot be read at all. */
  BROKEN_ROW("broken-row", "the row cannot be read"),
  /** It says not whose scores these are. */
  NO_ID("no-id", "there is no id"),
  /** It says not which item they are for. */
  NO_ITEM("no-item", "there is no item or trait"),
  /** An earlier row has the same id; that one is used. */
  DUPLICATE_ID("duplicate-id", "an earlier row has the same id"),
  /** Nobody scored the response. */
  NO_HUMAN_SCORE("no-human-score", "there is no human score"),
  /** The human score is some text. */
  HUMAN_NO_NUMBER("human-not-a-number", "the human score is not a number"),
  /** The human score is no point of the scale. */
  HUMAN_OFF_SCALE("human-off-scale", "the human score is not on the scale"),
  /** The human score is 0, and such responses are to be left out. */
  ZERO_SCORE("zero-score", "the human score is 0"),
  /** The machine gave no score. */
  NO_MACHINE_SCORE("no-machine-score", "there is no machine score"),
  /** The machine's score is some text. */
  MACHINE_NO_NUMBER("machine-not-a-number", "the machine score is not a number"),
  /** The score point it would report is missing, no number or off the scale. */
  REPORTED_UNUSABLE("reported-unusable", "the reported score is no point of the scale"),
  /** A flag column has a value that is not evaluated. */
  FLAGGED("flagged", "a flag column rules the response out"),
  /** The examinee has fewer responses than wanted. */
  TOO_FEW_ITEMS("too-few-items", "the candidate has too few responses"),
  /** A single read cannot be used; the response is evaluated without it. */
  READ_UNUSABLE("read-unusable", "a single read cannot be used; the row is used without it");

  private final String id;
  private final String description;

  ExclusionReason(String id, String description) {
    this.id = id;
    this.description = description;
  }

  /** Its name in tables. */
  public String id() {
    return id;
  }

  /** It in words. */
  public String description() {
    return description;
  }

  /** Whether the whole row is left out, not a single read alone. */
  public boolean isOfRow() {
    return this != READ_UNUSABLE;
  }
}
