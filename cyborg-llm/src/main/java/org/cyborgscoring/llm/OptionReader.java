package org.cyborgscoring.llm;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.NearestName;

/** Reads options by name, and says of a value that cannot be used what can. */
final class OptionReader {
  private final Map<String, String> options;

  /**
   * A reader.
   *
   * @param known the names there are
   * @throws InputException if another is given
   */
  OptionReader(Map<String, String> options, Set<String> known) {
    this.options = Map.copyOf(options);
    options.keySet().stream()
        .sorted()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new InputException(
                  "The Teacher openai does not know the option '"
                      + name
                      + "'; "
                      + NearestName.of(name, known)
                          .map(near -> "did you mean '" + near + "'?")
                          .orElse("it has " + String.join(", ", known) + "."));
            });
  }

  String text(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  Optional<Path> path(String name) {
    return Optional.ofNullable(options.get(name)).map(Path::of);
  }

  boolean flag(String name) {
    return flagIfGiven(name).orElse(false);
  }

  Optional<Boolean> flagIfGiven(String name) {
    return Optional.ofNullable(options.get(name))
        .map(
            value ->
                switch (value) {
                  case "true", "yes", "on" -> true;
                  case "false", "no", "off" -> false;
                  default -> throw unusable(name, value, "true or false");
                });
  }

  int whole(String name, int otherwise, int least, int most) {
    String value = options.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw unusable(name, value, "a whole number from " + least + " to " + most);
    }
    throw unusable(name, value, "a whole number from " + least + " to " + most);
  }

  Optional<Double> amount(String name) {
    return Optional.ofNullable(options.get(name))
        .map(
            value -> {
              try {
                double amount = Double.parseDouble(value.strip());
                if (Double.isFinite(amount) && amount > 0) {
                  return amount;
                }
              } catch (NumberFormatException e) {
                throw unusable(name, value, "a number above 0");
              }
              throw unusable(name, value, "a number above 0");
            });
  }

  private static InputException unusable(String name, String value, String wanted) {
    return new InputException("The option " + name + " is " + wanted + ", not '" + value + "'.");
  }
}
