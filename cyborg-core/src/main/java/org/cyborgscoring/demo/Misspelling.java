package org.cyborgscoring.demo;

import java.util.List;

/** How words come to be misspelled: by slips of the fingers, and by ear. */
final class Misspelling {
  private static final List<String> KEYBOARD = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  /** Spellings by ear, each a pattern and what stands for it. */
  private static final List<String[]> BY_EAR =
      List.of(
          new String[] {"ough", "uff"},
          new String[] {"tion", "shun"},
          new String[] {"ture", "cher"},
          new String[] {"ea", "ee"},
          new String[] {"ee", "ea"},
          new String[] {"ie", "ei"},
          new String[] {"ou", "ow"},
          new String[] {"ow", "ou"},
          new String[] {"oo", "u"},
          new String[] {"ph", "f"},
          new String[] {"ck", "k"},
          new String[] {"ct", "kt"},
          new String[] {"er", "ur"},
          new String[] {"or", "er"},
          new String[] {"ll", "l"},
          new String[] {"mp", "np"},
          new String[] {"ss", "s"},
          new String[] {"tt", "t"},
          new String[] {"wh", "w"},
          new String[] {"th", "t"},
          new String[] {"sc", "s"},
          new String[] {"ai", "ay"},
          new String[] {"a", "e"},
          new String[] {"e", "i"},
          new String[] {"i", "e"},
          new String[] {"c", "k"});

  private Misspelling() {}

  /** The word with one mistake; words of one letter stay as they are. */
  static String of(String word, double phonetic, Draw draw) {
    if (word.length() < 2) {
      return word;
    }
    return draw.chance(phonetic) ? byEar(word, draw) : slip(word, draw);
  }

  private static String byEar(String word, Draw draw) {
    int first = draw.index(BY_EAR.size());
    for (int i = 0; i < BY_EAR.size(); i++) {
      String[] rule = BY_EAR.get((first + i) % BY_EAR.size());
      int at = word.indexOf(rule[0], 1);
      if (at > 0) {
        return word.substring(0, at) + rule[1] + word.substring(at + rule[0].length());
      }
    }
    return slip(word, draw);
  }

  private static String slip(String word, Draw draw) {
    int at = draw.index(word.length());
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    char letter = word.charAt(at);
    return switch (draw.index(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      case 2 -> before + neighbour(letter, draw) + after;
      default -> after.isEmpty() ? before : before + after.charAt(0) + letter + after.substring(1);
    };
  }

  private static char neighbour(char letter, Draw draw) {
    for (String row : KEYBOARD) {
      int at = row.indexOf(letter);
      if (at >= 0) {
        int beside = draw.chance(0.5) ? at - 1 : at + 1;
        return row.charAt(Math.max(0, Math.min(row.length() - 1, beside)));
      }
    }
    return letter;
  }
}
