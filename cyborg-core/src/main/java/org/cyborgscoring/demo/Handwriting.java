package org.cyborgscoring.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one examinee puts clauses on paper: connectives, sentences, capitals, punctuation, shorthand
 * and misspellings, each a habit that holds for the whole response.
 */
final class Handwriting {
  private static final Pattern WORD = Pattern.compile("[A-Za-z']+");
  private static final List<String> PLAIN = List.of(" and ", " so ", " because ", ", ");
  private static final List<String> FLUENT =
      List.of(", which means that ", ", therefore ", " since ", "; ", ", but ", " while ", ", so ");
  private static final Map<String, String> SHORTHAND =
      Map.of(
          "because", "bc", "temperature", "temp", "you", "u", "through", "thru", "without", "w/o");

  private enum Capitals {
    PROPER,
    SENTENCES_ONLY,
    NONE,
    ALL
  }

  private final Examinee examinee;
  private final Draw draw;
  private final Capitals capitals;
  private final double joins;
  private final String stop;
  private final boolean lastStop;
  private final boolean shorthand;
  private final boolean apostrophes;
  private final Map<String, String> spellings = new HashMap<>();

  Handwriting(Examinee examinee, Draw draw) {
    this.examinee = examinee;
    this.draw = draw;
    double care = examinee.fluency();
    double capital = draw.uniform() + 0.12 * care;
    this.capitals =
        capital > 0.45
            ? Capitals.PROPER
            : capital > 0.2
                ? Capitals.SENTENCES_ONLY
                : capital > 0 || !draw.chance(0.2) ? Capitals.NONE : Capitals.ALL;
    this.joins = 0.25 + 0.4 * draw.uniform();
    this.stop =
        draw.logistic(1.8 + care)
            ? ". "
            : draw.chance(0.5) ? " " : draw.chance(0.5) ? ", " : "... ";
    this.lastStop = draw.logistic(1 + care);
    this.shorthand = draw.logistic(-2.2 - 0.4 * care);
    this.apostrophes = draw.logistic(0.8 + 0.7 * care);
  }

  /** The response as it stands on paper. */
  String write(List<String> clauses) {
    StringBuilder text = new StringBuilder();
    boolean opens = true;
    for (int i = 0; i < clauses.size(); i++) {
      text.append(spell(clauses.get(i), opens));
      if (i < clauses.size() - 1) {
        opens = !draw.chance(joins);
        text.append(opens ? stop : spell(connective(), false));
      }
    }
    if (lastStop) {
      text.append(draw.chance(0.04) ? "!!" : ".");
    }
    return capitals == Capitals.ALL ? text.toString().toUpperCase(Locale.ROOT) : text.toString();
  }

  private String connective() {
    return draw.oneOf(draw.logistic(examinee.fluency() - 0.5) ? FLUENT : PLAIN);
  }

  private String spell(String clause, boolean opensSentence) {
    StringBuilder spelled = new StringBuilder();
    Matcher matcher = WORD.matcher(clause);
    while (matcher.find()) {
      matcher.appendReplacement(spelled, Matcher.quoteReplacement(spellWord(matcher.group())));
    }
    matcher.appendTail(spelled);
    boolean capital = capitals == Capitals.PROPER || capitals == Capitals.SENTENCES_ONLY;
    if (opensSentence && capital && spelled.length() > 0) {
      spelled.setCharAt(0, Character.toUpperCase(spelled.charAt(0)));
    }
    return spelled.toString();
  }

  private String spellWord(String word) {
    String written = spellings.computeIfAbsent(word, this::choose);
    if (capitals == Capitals.PROPER && (word.equals("i") || word.startsWith("mara"))) {
      return Character.toUpperCase(written.charAt(0)) + written.substring(1);
    }
    return written;
  }

  /** The spelling that this examinee uses for the word, from its first use to its last. */
  private String choose(String word) {
    if (shorthand && SHORTHAND.containsKey(word)) {
      return SHORTHAND.get(word);
    }
    String bare = apostrophes ? word : word.replace("'", "");
    // Long words are misspelled more often: the rate is that of a word of five letters.
    double rate = examinee.misspelled() * Math.min(3, word.length() / 5.0);
    return draw.chance(rate) ? Misspelling.of(bare, examinee.phonetic(), draw) : bare;
  }
}
