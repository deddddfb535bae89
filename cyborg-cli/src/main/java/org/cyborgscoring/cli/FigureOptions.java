package org.cyborgscoring.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.evaluation.EvaluationSettings.IntervalMethod;
import org.cyborgscoring.evaluation.EvaluationSettings.Scaling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the figures of an evaluation are made. */
final class FigureOptions {
  @Option(
      names = "--resamples",
      paramLabel = "N",
      description =
          "Bootstrap samples behind every interval; 0 for none (default: ${DEFAULT-VALUE}).")
  private int resamples = EvaluationSettings.DEFAULT.resamples();

  @Option(
      names = "--interval",
      paramLabel = "METHOD",
      description = "How intervals are made: percentile or bca (default: ${DEFAULT-VALUE}).")
  private String interval = "bca";

  @Option(
      names = "--level",
      paramLabel = "SHARE",
      description = "The level of the intervals (default: ${DEFAULT-VALUE}).")
  private double level = EvaluationSettings.DEFAULT.level();

  @Mixin private final SeedOption seed = new SeedOption();

  @Option(
      names = "--min-per-group",
      paramLabel = "N",
      description =
          "The fewest responses a subgroup must have to get figures of its own (default: 1).")
  private @Nullable Integer minPerGroup;

  @Option(
      names = "--trim-tolerance",
      paramLabel = "X",
      description =
          "How far beyond the ends of the scale trimmed scores may lie, in score points (default:"
              + " 0.4998).")
  private @Nullable Double trimTolerance;

  @Option(
      names = "--rater-error-variance",
      paramLabel = "X",
      description =
          "The variance of rater errors, where it is known from elsewhere (default: estimated from"
              + " double-scored responses).")
  private @Nullable Double raterErrorVariance;

  /** The seed. */
  long seed() {
    return seed.value();
  }

  /**
   * The settings.
   *
   * @param scaling how scores are scaled, if they are
   * @param otherwise what holds where an option is not given
   * @throws InputException if an option is out of range
   */
  EvaluationSettings toSettings(Optional<Scaling> scaling, EvaluationSettings otherwise) {
    int least = minPerGroup == null ? otherwise.minPerGroup() : minPerGroup;
    double tolerance = trimTolerance == null ? otherwise.trimTolerance() : trimTolerance;
    if (resamples < 0 || least < 0 || !(tolerance >= 0) || !Double.isFinite(tolerance)) {
      throw new InputException("--resamples, --min-per-group and --trim-tolerance are at least 0.");
    }
    if (!(level > 0 && level < 1)) {
      throw new InputException("--level lies between 0 and 1, such as 0.95.");
    }
    if (raterErrorVariance != null
        && !(raterErrorVariance >= 0 && Double.isFinite(raterErrorVariance))) {
      throw new InputException("--rater-error-variance is at least 0.");
    }
    return new EvaluationSettings(
        resamples,
        method(),
        level,
        tolerance,
        scaling,
        least,
        raterErrorVariance == null
            ? otherwise.raterErrorVariance()
            : OptionalDouble.of(raterErrorVariance));
  }

  /**
   * Checks that what a configuration says is not said again.
   *
   * @throws InputException if it is
   */
  void requireNoneOfConfiguration() {
    if (trimTolerance != null || raterErrorVariance != null) {
      throw new InputException(
          "An rsmeval configuration says trim_tolerance and rater_error_variance; leave out"
              + " --trim-tolerance and --rater-error-variance.");
    }
  }

  private IntervalMethod method() {
    return switch (interval.toLowerCase(Locale.ROOT)) {
      case "bca" -> IntervalMethod.BCA;
      case "percentile" -> IntervalMethod.PERCENTILE;
      default ->
          throw new InputException(
              "There is no interval '" + interval + "'; there is: bca, percentile.");
    };
  }
}
