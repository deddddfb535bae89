package org.cyborgscoring.screening;

import java.lang.Character.UnicodeScript;

/**
 * Knows whether a response is in the item's language.
 *
 * <p>A response whose words are mostly those of other responses is, and that settles nearly all at
 * the cost of looking words up. Of the rest, one in another script is not; and one long enough for
 * its language to be told is not if another language is much more likely. Misspelled words are in
 * no vocabulary, but their letters still follow each other as the language has them: on badly
 * spelled English the odds stayed below 1.5, on sentences in other languages they were above 3.
 */
final class LanguageScreen {
  /** A text of fewer letters and digits does not tell its language. */
  static final int FEWEST_CHARACTERS = 60;

  private static final double KNOWN_SHARE = 0.4;
  private static final double ODDS = 2.5;
  private static final int FEWEST_OF_OTHER_SCRIPT = 10;
  private static final double LEAST_OF_SCRIPT = 0.3;

  private final LanguageProfile profile;
  private final UnicodeScript script;
  private final HashSet64 known;

  LanguageScreen(LanguageProfile profile) {
    this.profile = profile;
    this.script = UnicodeScript.forName(profile.script());
    this.known = profile.words();
  }

  /** Whether the response is in another language, as far as that can be told. */
  boolean isOther(String text, Words words) {
    if (words.characters() < FEWEST_OF_OTHER_SCRIPT || knownShare(words) >= KNOWN_SHARE) {
      return false;
    }
    if (Scripts.share(script, text) < LEAST_OF_SCRIPT) {
      return true;
    }
    return words.characters() >= FEWEST_CHARACTERS
        && LanguageDetection.oddsAgainst(profile.language(), text) >= ODDS;
  }

  private double knownShare(Words words) {
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (known.contains(LanguageProfile.kept(words.hash(i)))) {
        count++;
      }
    }
    return (double) count / words.size();
  }
}
