package org.cyborgscoring.prompting;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.HandScored;

/** The ways to choose examples, by their ids. */
public enum ExampleStrategy {
  /** Those most like the response; see {@link SimilarExamples}. */
  SIMILAR,
  /** Those that show every score point; see {@link SpanningExamples}. */
  SPAN;

  /** The id, as in {@code examples=similar}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The strategy with this id.
   *
   * @throws InputException if there is none; the message lists those there are
   */
  public static ExampleStrategy named(String id) {
    return Arrays.stream(values())
        .filter(strategy -> strategy.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "There is no way '"
                        + id
                        + "' to choose examples; use one of "
                        + Arrays.stream(values())
                            .map(ExampleStrategy::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /** The choice among these hand-scored responses. */
  public ExampleChoice over(HandScored handScored) {
    return switch (this) {
      case SIMILAR -> new SimilarExamples(handScored.responses());
      case SPAN -> new SpanningExamples(handScored);
    };
  }
}
