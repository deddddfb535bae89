package org.cyborgscoring.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The wordings that examinees choose from: rules, each with its alternatives, the common ones
 * first.
 *
 * <p>The k-th alternative is chosen in proportion to {@code k^-0.6}, since a few wordings of an
 * idea are frequent and many are rare (Zipf's law, flattened for the short lists here).
 */
final class Grammar {
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final double ZIPF_EXPONENT = 0.6;
  private static final double MARKED_AT_HOME = 0.2;
  private static final double MARKED_ADDITIONAL = 3;
  private static final double ELABORATES = 0.4;

  /** A wording and whether it is marked as one of additional-language writers. */
  private record Alternative(Phrase phrase, double weight, boolean marked) {
    double weightFor(Background background) {
      double factor = background == Background.HOME ? MARKED_AT_HOME : MARKED_ADDITIONAL;
      return marked ? weight * factor : weight;
    }
  }

  private final Map<String, List<Alternative>> rules;

  private Grammar(Map<String, List<Alternative>> rules) {
    this.rules = rules;
  }

  /** Reads the notation that is explained at the head of the resource. */
  static Grammar parse(String text) {
    Map<String, List<Alternative>> rules = new LinkedHashMap<>();
    List<Alternative> rule = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("@")) {
        rule = new ArrayList<>();
        rules.put(line.substring(1).strip(), rule);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        boolean marked = line.startsWith("+ ");
        Phrase phrase = PhraseParser.parse((marked ? line.substring(2) : line).strip());
        double weight = StrictMath.pow(rule.size() + 1, -ZIPF_EXPONENT);
        rule.add(new Alternative(phrase, weight, marked));
      }
    }
    return new Grammar(rules);
  }

  /** One wording of a rule: words in lower case, single spaces, no closing punctuation. */
  String say(String rule, Background background, Draw draw) {
    StringBuilder words = new StringBuilder();
    wording(rule, background, draw)
        .say(
            words,
            new Phrase.Speaker() {
              @Override
              public int choose(int choices) {
                return draw.index(choices);
              }

              @Override
              public boolean elaborates() {
                return draw.chance(ELABORATES);
              }

              @Override
              public Phrase wording(String name) {
                return Grammar.this.wording(name, background, draw);
              }
            });
    return SPACES.matcher(words.toString().strip()).replaceAll(" ").replace(" ,", ",");
  }

  private Phrase wording(String rule, Background background, Draw draw) {
    List<Alternative> alternatives = rules.get(rule);
    if (alternatives == null) {
      throw new IllegalArgumentException("The grammar has no rule " + rule + ".");
    }
    double left = 0;
    for (Alternative alternative : alternatives) {
      left += alternative.weightFor(background);
    }
    left *= draw.uniform();
    for (Alternative alternative : alternatives) {
      left -= alternative.weightFor(background);
      if (left < 0) {
        return alternative.phrase();
      }
    }
    return alternatives.get(alternatives.size() - 1).phrase();
  }
}
