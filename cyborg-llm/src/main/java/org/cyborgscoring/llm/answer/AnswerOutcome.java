package org.cyborgscoring.llm.answer;

/** What became of a question. */
public enum AnswerOutcome {
  /** A score on the scale. */
  SCORED("scored"),
  /** Something that is not the JSON object asked for. */
  PROSE("answered in another form than asked for"),
  /** A number that is no score point. */
  OFF_SCALE("gave a score off the scale"),
  /** The model would not answer. */
  REFUSED("refused to answer"),
  /** The answer was cut off before its end. */
  CUT_OFF("did not come to the end of its answer"),
  /** The response did not fit into the model. */
  TOO_LONG("cannot read a text of this length");

  private final String words;

  AnswerOutcome(String words) {
    this.words = words;
  }

  /** What the model did, to follow its name in a sentence. */
  public String words() {
    return words;
  }

  /** Whether asking the same again may give another outcome. */
  public boolean mayChange() {
    return this == PROSE || this == OFF_SCALE || this == CUT_OFF;
  }
}
