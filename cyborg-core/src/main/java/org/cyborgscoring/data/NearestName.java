package org.cyborgscoring.data;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a user may have meant by a name that is not there. */
public final class NearestName {
  private NearestName() {}

  /**
   * The name that takes the fewest insertions, deletions and replacements of a character to reach,
   * letter case aside; none if even that takes more than a third of the name.
   */
  public static Optional<String> of(String name, Collection<String> names) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int fewest = Math.max(1, wanted.length() / 3) + 1;
    String nearest = null;
    for (String candidate : names) {
      int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
      if (edits < fewest) {
        fewest = edits;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Levenshtein's distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
