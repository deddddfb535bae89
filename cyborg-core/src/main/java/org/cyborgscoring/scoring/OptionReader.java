package org.cyborgscoring.scoring;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.NearestName;

/**
 * Reads the options of a model by name, and says of a value that cannot be used what can. All
 * methods throw {@link InputException} for such a value.
 */
public final class OptionReader {
  private final Map<String, String> options;

  /**
   * A reader.
   *
   * @param model whose options they are, as it is called in messages: {@code The Teacher openai}
   * @param known the names there are
   * @throws InputException if another is given
   */
  public OptionReader(String model, Map<String, String> options, Set<String> known) {
    this.options = Map.copyOf(options);
    options.keySet().stream()
        .sorted()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new InputException(
                  model
                      + " does not know the option '"
                      + name
                      + "'; "
                      + NearestName.of(name, known)
                          .map(near -> "did you mean '" + near + "'?")
                          .orElse("it has " + String.join(", ", new TreeSet<>(known)) + "."));
            });
  }

  /** Whether the option was given. */
  public boolean has(String name) {
    return options.containsKey(name);
  }

  /** A text. */
  public String text(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  /** One of some words. */
  public String choice(String name, String otherwise, String... choices) {
    String value = text(name, otherwise);
    if (!List.of(choices).contains(value)) {
      throw unusable(name, value, "one of " + String.join(", ", choices));
    }
    return value;
  }

  /** Texts with commas between; empty when it was not given. */
  public List<String> texts(String name) {
    return Arrays.stream(text(name, "").split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The path of a file or folder, if it was given. */
  public Optional<Path> path(String name) {
    return Optional.ofNullable(options.get(name)).map(Path::of);
  }

  /** Whether something is to be done; not if the option was not given. */
  public boolean flag(String name) {
    return flagIfGiven(name).orElse(false);
  }

  /** Whether something is to be done, if the option was given. */
  public Optional<Boolean> flagIfGiven(String name) {
    return Optional.ofNullable(options.get(name))
        .map(
            value ->
                switch (value) {
                  case "true", "yes", "on" -> true;
                  case "false", "no", "off" -> false;
                  default -> throw unusable(name, value, "true or false");
                });
  }

  /** A whole number within bounds, both included. */
  public int whole(String name, int otherwise, int least, int most) {
    return wholeIfGiven(name, least, most).orElse(otherwise);
  }

  /** A whole number within bounds, both included, if it was given. */
  public Optional<Integer> wholeIfGiven(String name, int least, int most) {
    return Optional.ofNullable(options.get(name))
        .map(
            value -> {
              String wanted = "a whole number from " + least + " to " + most;
              try {
                int number = Integer.parseInt(value.strip());
                if (number >= least && number <= most) {
                  return number;
                }
              } catch (NumberFormatException e) {
                throw unusable(name, value, wanted);
              }
              throw unusable(name, value, wanted);
            });
  }

  /** A number above 0, if it was given. */
  public Optional<Double> amount(String name) {
    return number(name, "a number above 0", x -> x > 0);
  }

  /**
   * A finite number, if it was given.
   *
   * @param wanted what it must be, in words
   * @param valid whether it is
   */
  public Optional<Double> number(String name, String wanted, DoublePredicate valid) {
    return Optional.ofNullable(options.get(name))
        .map(
            value -> {
              try {
                double number = Double.parseDouble(value.strip());
                if (Double.isFinite(number) && valid.test(number)) {
                  return number;
                }
              } catch (NumberFormatException e) {
                throw unusable(name, value, wanted);
              }
              throw unusable(name, value, wanted);
            });
  }

  private static InputException unusable(String name, String value, String wanted) {
    return new InputException("The option " + name + " is " + wanted + ", not '" + value + "'.");
  }
}
