package org.cyborgscoring.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one wording of a {@link Grammar}; its notation is explained at the head of the resource.
 */
final class PhraseParser {
  private final String text;
  private int at;

  private PhraseParser(String text) {
    this.text = text;
  }

  /** Reads a whole wording. */
  static Phrase parse(String text) {
    PhraseParser parser = new PhraseParser(text);
    Phrase phrase = parser.sequence();
    if (parser.at < text.length()) {
      throw new IllegalArgumentException(
          "Unexpected '" + text.charAt(parser.at) + "' at " + parser.at + ": " + text);
    }
    return phrase;
  }

  private Phrase sequence() {
    List<Phrase> parts = new ArrayList<>();
    while (at < text.length() && "|)]".indexOf(text.charAt(at)) < 0) {
      parts.add(part());
    }
    return new Phrase.Sequence(List.copyOf(parts));
  }

  private Phrase part() {
    return switch (text.charAt(at)) {
      case '(' -> choice(')', false);
      case '[' -> choice(']', true);
      case '{' -> rule();
      default -> words();
    };
  }

  private Phrase rule() {
    int end = text.indexOf('}', at);
    if (end < 0) {
      throw new IllegalArgumentException("No '}': " + text);
    }
    String name = text.substring(at + 1, end);
    at = end + 1;
    return new Phrase.Rule(name);
  }

  private Phrase words() {
    int start = at;
    while (at < text.length() && "([{|)]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return new Phrase.Words(text.substring(start, at));
  }

  private Phrase choice(char close, boolean optional) {
    List<Phrase> choices = new ArrayList<>();
    do {
      at++;
      choices.add(sequence());
    } while (at < text.length() && text.charAt(at) == '|');
    if (at >= text.length() || text.charAt(at) != close) {
      throw new IllegalArgumentException("No '" + close + "': " + text);
    }
    at++;
    return new Phrase.Choice(List.copyOf(choices), optional);
  }
}
