package org.cyborgscoring.llm.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the names on a list, such as those of all examinees and their schools, in whatever case
 * they are written. Nicknames and misspellings are not found.
 */
final class RosterRedaction implements Redaction {
  private final @Nullable Pattern names;

  /**
   * A redaction.
   *
   * @param lines one name each; empty ones are left out
   */
  RosterRedaction(List<String> lines) {
    List<String> given =
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    this.names =
        given.isEmpty()
            ? null
            : Pattern.compile(
                given.stream()
                    .map(Pattern::quote)
                    .collect(
                        Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  @Override
  public String of(String text) {
    return names == null ? text : names.matcher(text).replaceAll("[name]");
  }
}
