package org.cyborgscoring.screening;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Tells the script that a text is written in. */
final class Scripts {
  /** A longer text is told by its beginning. */
  private static final int MOST_CHARACTERS = 4000;

  private Scripts() {}

  /** The script of most letters; kana counts as Han, with which it is mixed. */
  static UnicodeScript dominant(String text) {
    Map<UnicodeScript, Integer> counts = counts(text);
    UnicodeScript dominant = UnicodeScript.COMMON;
    for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
      if (count.getValue() > counts.getOrDefault(dominant, 0)) {
        dominant = count.getKey();
      }
    }
    return dominant;
  }

  /** The share of a text's letters that are in a script; 1 for a text without letters. */
  static double share(UnicodeScript script, String text) {
    Map<UnicodeScript, Integer> counts = counts(text);
    int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
    return letters == 0 ? 1 : (double) counts.getOrDefault(script, 0) / letters;
  }

  private static Map<UnicodeScript, Integer> counts(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .limit(MOST_CHARACTERS)
        .filter(Character::isLetter)
        .forEach(letter -> counts.merge(scriptOf(letter), 1, Integer::sum));
    return counts;
  }

  private static UnicodeScript scriptOf(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
        ? UnicodeScript.HAN
        : script;
  }
}
