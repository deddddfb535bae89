package org.cyborgscoring.classic.text;

import java.util.List;

/**
 * Measurements of a text's surface: how long it is, how rich its vocabulary, how it is punctuated.
 *
 * <p>Counts enter as logarithms or square roots, which bring their distributions near to normal.
 * The values are raw; who uses them standardises them over the responses of an item.
 *
 * <p>This is a buffer for one text after another; it belongs to one thread.
 */
public final class SurfaceFeatures {
  /** What is measured, in the order of the values. */
  public static final List<String> NAMES =
      List.of(
          "characters, log",
          "characters, root",
          "words, log",
          "words, root",
          "different words, log",
          "different words, root",
          "different words per word",
          "different words per root of words",
          "different stems, log",
          "sentences, log",
          "sentences, root",
          "words per sentence, at most 60",
          "word length, mean",
          "word length, standard deviation",
          "words of 7 letters or more, root",
          "words of 7 letters or more, share",
          "words of 9 letters or more, share",
          "words of 3 letters or fewer, share",
          "commas, log",
          "full stops, log",
          "quotation marks and apostrophes, log",
          "exclamation and question marks, log",
          "semicolons, colons and parentheses, log",
          "line breaks, log",
          "hyphens, log",
          "digits, log",
          "placeholder signs (@), log",
          "capital letters, share",
          "capitalised words, log",
          "begins with a capital",
          "ends with a full stop, exclamation or question mark",
          "words repeated at once, log");

  private static final int LONGEST_SENTENCE = 60;

  private final MarkCounts marks = new MarkCounts();
  private final TermCounts distinct = new TermCounts();

  /** How many values {@link #measure} gives. */
  public static int size() {
    return NAMES.size();
  }

  /**
   * Measures a text.
   *
   * @param text the text as it was written
   * @param words the same text, read
   * @param into takes {@link #size()} values, all finite
   */
  public void measure(String text, Words words, float[] into) {
    marks.read(text);
    int n = words.count();
    int longest = 0;
    int longer = 0;
    int shorter = 0;
    int capitalised = 0;
    int repeated = 0;
    long letters = 0;
    long squares = 0;
    for (int i = 0; i < n; i++) {
      int size = words.end(i) - words.start(i);
      letters += size;
      squares += (long) size * size;
      longer += size >= 7 ? 1 : 0;
      longest += size >= 9 ? 1 : 0;
      shorter += size <= 3 ? 1 : 0;
      capitalised += words.isCapitalised(i) ? 1 : 0;
      repeated += i > 0 && words.hash(i) == words.hash(i - 1) ? 1 : 0;
    }
    int different = differentWords(words);
    int stems = differentStems(words);
    double mean = n == 0 ? 0 : (double) letters / n;
    double variance = n == 0 ? 0 : Math.max(0, (double) squares / n - mean * mean);
    double sentences = Math.max(1, marks.sentences);

    int k = 0;
    into[k++] = log(marks.characters);
    into[k++] = root(marks.characters);
    into[k++] = log(n);
    into[k++] = root(n);
    into[k++] = log(different);
    into[k++] = root(different);
    into[k++] = (float) (different / (n + 1.0));
    into[k++] = (float) (different / Math.sqrt(2.0 * n + 1));
    into[k++] = log(stems);
    into[k++] = log(sentences);
    into[k++] = root(sentences);
    into[k++] = (float) Math.min(LONGEST_SENTENCE, n / sentences);
    into[k++] = (float) mean;
    into[k++] = root(variance);
    into[k++] = root(longer);
    into[k++] = (float) (longer / (n + 1.0));
    into[k++] = (float) (longest / (n + 1.0));
    into[k++] = (float) (shorter / (n + 1.0));
    into[k++] = log(marks.commas);
    into[k++] = log(marks.stops);
    into[k++] = log(marks.quotes);
    into[k++] = log(marks.exclamations);
    into[k++] = log(marks.clauses);
    into[k++] = log(marks.lineBreaks);
    into[k++] = log(marks.hyphens);
    into[k++] = log(marks.digits);
    into[k++] = log(marks.placeholders);
    into[k++] = (float) (marks.capitals / (marks.characters + 1.0));
    into[k++] = log(capitalised);
    into[k++] = marks.beginsWithCapital ? 1 : 0;
    into[k++] = marks.endsSentence ? 1 : 0;
    into[k] = log(repeated);
  }

  private int differentWords(Words words) {
    distinct.clear();
    for (int i = 0; i < words.count(); i++) {
      distinct.add(words.hash(i));
    }
    return distinct.distinct();
  }

  private int differentStems(Words words) {
    distinct.clear();
    for (int i = 0; i < words.count(); i++) {
      distinct.add(words.stemHash(i));
    }
    return distinct.distinct();
  }

  private static float log(double count) {
    return (float) StrictMath.log1p(count);
  }

  private static float root(double count) {
    return (float) Math.sqrt(count);
  }
}
