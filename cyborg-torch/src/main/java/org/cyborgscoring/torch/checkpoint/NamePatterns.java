package org.cyborgscoring.torch.checkpoint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of names of tensors, as {@code cls.*}.
 *
 * @param patterns names in which a star stands for any characters, also none and also dots
 */
public record NamePatterns(List<String> patterns) {

  public NamePatterns {
    patterns = List.copyOf(patterns);
  }

  /** The names that one of the patterns describes. */
  public static NamePatterns of(String... patterns) {
    return new NamePatterns(List.of(patterns));
  }

  /** The names of both sets. */
  public NamePatterns and(NamePatterns others) {
    return new NamePatterns(Stream.concat(patterns.stream(), others.patterns.stream()).toList());
  }

  /** Whether the name is one of the set. */
  public boolean contains(String name) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, name));
  }

  private static boolean matches(String pattern, String name) {
    String expression =
        Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(expression, Pattern.DOTALL).matcher(name).matches();
  }
}
