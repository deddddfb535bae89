package org.cyborgscoring.report.table;

/**
 * A column of a table.
 *
 * @param name its heading
 * @param meaning what the heading means, in a few words; empty if it speaks for itself
 * @param numeric whether it holds numbers, which are set flush right
 */
public record Column(String name, String meaning, boolean numeric) {

  /** A column of words. */
  public static Column words(String name) {
    return new Column(name, "", false);
  }

  /** A column of numbers. */
  public static Column numbers(String name) {
    return new Column(name, "", true);
  }

  /** A column of numbers whose heading needs an explanation. */
  public static Column numbers(String name, String meaning) {
    return new Column(name, meaning, true);
  }
}
