package org.cyborgscoring.data;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Names from a table as messages show them: ids, items, columns. A user who names the wrong column,
 * or gives a table without a header, makes responses of what should be names, and responses are in
 * no message; so a name that is too long to be one is described instead.
 */
public final class ShownName {
  private static final int LONGEST = 40;
  private static final int MOST = 40;

  private ShownName() {}

  /**
   * The name, or how long it is if it may be a response: of several lines, or over 40 characters.
   */
  public static String of(String name) {
    int characters = name.codePointCount(0, name.length());
    return characters <= LONGEST && name.lines().count() <= 1
        ? name
        : "(a name of " + characters + " characters)";
  }

  /** The first names with commas between, and dots where there are more than a message can hold. */
  public static String list(Collection<String> names) {
    return names.stream().limit(MOST).map(ShownName::of).collect(Collectors.joining(", "))
        + (names.size() > MOST ? ", ..." : "");
  }
}
