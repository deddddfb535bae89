package org.cyborgscoring.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;

/** The options of a model: those by NAME=VALUE, and those that have a flag of the same name. */
final class GivenOnce {
  private final String option;
  private final Map<String, String> all;
  private final List<String> flags = new ArrayList<>();

  /**
   * Begins with the options by NAME=VALUE.
   *
   * @param option what they were given with, such as {@code --teacher-option}
   */
  GivenOnce(String option, Map<String, String> given) {
    this.option = option;
    this.all = new TreeMap<>(given);
  }

  /**
   * Adds what was given by a flag.
   *
   * @param value its value; null where the flag was not given
   * @throws InputException if it was given in both ways
   */
  GivenOnce flag(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    if (all.put(name, value) != null) {
      throw new InputException(
          "Give either --%s or %s %s=..., not both.".formatted(name, option, name));
    }
    flags.add(name);
    return this;
  }

  /** The same for a flag without a value. */
  GivenOnce flag(String name, boolean given) {
    return flag(name, given ? "true" : null);
  }

  /** The names of those that were given by a flag. */
  List<String> flags() {
    return Collections.unmodifiableList(flags);
  }

  /** All options by name. */
  Map<String, String> all() {
    return Collections.unmodifiableMap(all);
  }
}
