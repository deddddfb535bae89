package org.cyborgscoring.report.table;

import java.util.Locale;

/** Numbers as a report writes them, the same in every country. */
public final class Numbers {
  private static final char MINUS = '\u2212';

  private Numbers() {}

  /** A statistic in a table, with three decimals: {@code 0.781}. */
  public static String statistic(double value) {
    return decimals(value, 3);
  }

  /** A statistic in a sentence, with two decimals: {@code 0.78}. */
  public static String brief(double value) {
    return decimals(value, 2);
  }

  /** A difference with its sign and three decimals: {@code +0.031}; zero has no sign. */
  public static String difference(double value) {
    String text = statistic(value);
    return value > 0 && !isZero(text) ? "+" + text : text;
  }

  /** A share as a whole percentage: {@code 73%}. */
  public static String percent(double share) {
    return decimals(share * 100, 0) + "%";
  }

  /** A share as a percentage with one decimal: {@code 73.4%}. */
  public static String precisePercent(double share) {
    return decimals(share * 100, 1) + "%";
  }

  /** A count with commas between thousands: {@code 1,333}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace('-', MINUS);
  }

  /** A count and its noun, in the plural unless it is one: {@code 1 response}. */
  public static String count(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** A value with this many decimals; never a negative zero. */
  public static String decimals(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return (isZero(text) ? text.replace("-", "") : text).replace('-', MINUS);
  }

  /** A text whose hyphens are minus signs. */
  public static String withMinus(String text) {
    return text.replace('-', MINUS);
  }

  private static boolean isZero(String text) {
    return text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }
}
