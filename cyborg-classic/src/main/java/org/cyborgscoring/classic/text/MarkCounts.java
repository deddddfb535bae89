package org.cyborgscoring.classic.text;

/** Counts the marks of a text as it was written, in one pass over its UTF-16 units. */
final class MarkCounts {
  int characters;
  int sentences;
  int commas;
  int stops;
  int quotes;
  int exclamations;
  int clauses;
  int lineBreaks;
  int hyphens;
  int digits;
  int placeholders;
  int capitals;
  boolean beginsWithCapital;
  boolean endsSentence;

  /** Counts anew. White space around the text is not part of it. */
  void read(String text) {
    reset();
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    characters = end - start;
    boolean inSentence = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean boundary = count(c);
      if (boundary) {
        inSentence = false;
      } else if (!inSentence && !Character.isWhitespace(c)) {
        inSentence = true;
        sentences++;
      }
    }
    if (characters > 0) {
      beginsWithCapital = Character.isUpperCase(text.charAt(start));
      char last = text.charAt(end - 1);
      endsSentence = last == '.' || last == '!' || last == '?' || last == '\u3002';
    }
  }

  /** Counts one unit and tells whether it ends a sentence. */
  private boolean count(char c) {
    switch (c) {
      case ',', '\u3001' -> commas++;
      case '.', '\u3002' -> {
        stops++;
        return true;
      }
      case '!', '?' -> {
        exclamations++;
        return true;
      }
      case ';' -> {
        clauses++;
        return true;
      }
      case '\n' -> {
        lineBreaks++;
        return true;
      }
      case ':', '(', ')' -> clauses++;
      case '"', '\'', '\u2018', '\u2019', '\u201c', '\u201d' -> quotes++;
      case '-', '\u2013', '\u2014' -> hyphens++;
      case '@' -> placeholders++;
      default -> countLetter(c);
    }
    return false;
  }

  private void countLetter(char c) {
    if (c >= 'a' && c <= 'z') {
      return;
    }
    if (Character.isUpperCase(c)) {
      capitals++;
    } else if (Character.isDigit(c)) {
      digits++;
    }
  }

  private void reset() {
    characters = 0;
    sentences = 0;
    commas = 0;
    stops = 0;
    quotes = 0;
    exclamations = 0;
    clauses = 0;
    lineBreaks = 0;
    hyphens = 0;
    digits = 0;
    placeholders = 0;
    capitals = 0;
    beginsWithCapital = false;
    endsSentence = false;
  }
}
