package org.cyborgscoring.cli;

import org.cyborgscoring.bias.BiasSettings;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.pipeline.Mitigation;
import picocli.CommandLine.Option;

/** What is done against bias between subgroups, and when a Student is said to add some. */
final class BiasOptions {
  @Option(
      names = "--mitigate",
      paramLabel = "NAME",
      description = {
        "What is done against bias between the subgroups of the group columns: none,"
            + " balanced-sample (as many hand scores of every subgroup) or equal-error (weights in"
            + " training that make the Student's errors equal) (default: ${DEFAULT-VALUE})."
      })
  private String mitigation = Mitigation.NONE.id();

  @Option(
      names = "--bias-bound",
      paramLabel = "SIZE",
      description =
          "By how much a subgroup's |DSM| or |SMD| may grow from Teacher to Student (default:"
              + " ${DEFAULT-VALUE}).")
  private double bound = BiasSettings.DEFAULT.bound();

  /**
   * What is done.
   *
   * @throws InputException if there is no such mitigation
   */
  Mitigation mitigation() {
    return Mitigation.withId(mitigation);
  }

  /**
   * When a Student adds bias.
   *
   * @throws InputException if the bound is not a number of at least 0
   */
  BiasSettings settings() {
    if (!(bound >= 0) || Double.isInfinite(bound)) {
      throw new InputException("--bias-bound is a number of at least 0, such as 0.1.");
    }
    return BiasSettings.DEFAULT.withBound(bound);
  }
}
