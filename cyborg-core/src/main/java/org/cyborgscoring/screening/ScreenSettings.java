package org.cyborgscoring.screening;

import org.cyborgscoring.data.InputException;

/**
 * When a response gets a condition code.
 *
 * <p>The defaults are cautious. Among 22,475 hand-scored responses of the Automated Student
 * Assessment Prize, with prompt, sources and rubric given as the prompt of the short answers, they
 * code 42, of which 5 had more than the lowest score: 3 duplicates and 2 copied. A limit of two
 * words instead of five letters would code a twentieth of the responses to some items.
 *
 * @param fewestWords a response of fewer words is too short; 1 to let the letters alone decide
 * @param fewestCharacters a response of fewer letters and digits is too short; 0 for none
 * @param refusals whether refusals are looked for; their list is English
 * @param copiedShare the share of a response's words, standing in the prompt in runs of five, from
 *     which it is copied; above 0, and 1 at most. High, since a good response quotes its source and
 *     adds a few words
 * @param copiedWords a response of fewer words is never copied
 * @param duplicatedWords a response of fewer words is never duplicated: short ones coincide
 * @param language whether the item's language is looked for
 */
public record ScreenSettings(
    int fewestWords,
    int fewestCharacters,
    boolean refusals,
    double copiedShare,
    int copiedWords,
    int duplicatedWords,
    boolean language) {

  /** The cautious defaults. */
  public static final ScreenSettings DEFAULT = new ScreenSettings(1, 5, true, 0.95, 15, 8, true);

  public ScreenSettings {
    if (fewestWords < 0 || fewestCharacters < 0 || copiedWords < 0 || duplicatedWords < 0) {
      throw new InputException("Numbers of words and characters are 0 or more.");
    }
    if (!(copiedShare > 0 && copiedShare <= 1)) {
      throw new InputException("The copied share is a number above 0 and at most 1.");
    }
  }

  /** These settings with other limits of what is too short. */
  public ScreenSettings withFewest(int words, int characters) {
    return new ScreenSettings(
        words, characters, refusals, copiedShare, copiedWords, duplicatedWords, language);
  }

  /** These settings, looking for the item's language or not. */
  public ScreenSettings withLanguage(boolean look) {
    return new ScreenSettings(
        fewestWords, fewestCharacters, refusals, copiedShare, copiedWords, duplicatedWords, look);
  }
}
