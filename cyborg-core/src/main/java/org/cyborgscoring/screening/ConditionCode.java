package org.cyborgscoring.screening;

/** Why a response has no score. */
public enum ConditionCode {
  /** Nothing but white space or punctuation; question marks alone are a refusal. */
  BLANK("blank", "nothing was written"),
  /** The examinee declines to answer. */
  REFUSAL("refusal", "the examinee declines to answer"),
  /** Too few words to be judged. */
  TOO_SHORT("too-short", "too few words to be judged"),
  /** Mostly the words of the prompt. */
  COPIED_FROM_PROMPT("copied-from-prompt", "mostly copied from the prompt"),
  /** The same text as another response. */
  DUPLICATED("duplicated", "the same text as another response"),
  /** Not written in the item's language. */
  OTHER_LANGUAGE("other-language", "not in the item's language"),
  /** Not about the item; given by people, never by a machine. */
  OFF_TOPIC("off-topic", "not about the item");

  private final String id;
  private final String meaning;

  ConditionCode(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** The code as it stands in tables, such as {@code too-short}. */
  public String id() {
    return id;
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }
}
