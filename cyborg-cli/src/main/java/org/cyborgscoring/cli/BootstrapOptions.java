package org.cyborgscoring.cli;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.bootstrap.BcaInterval;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the intervals of a command are made, where it leaves no choice but their number and seed. */
final class BootstrapOptions {
  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "The number of bootstrap samples (default: ${DEFAULT-VALUE}).")
  private int resamples = 2000;

  @Mixin private final SeedOption seed = new SeedOption();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  /**
   * Checks what was asked for, before any work is done.
   *
   * @throws InputException if it makes no intervals
   */
  void check() {
    if (resamples < 1) {
      throw new InputException("--resamples must be at least 1.");
    }
  }

  /** The bootstrap. */
  Bootstrap toBootstrap(Console console) {
    check();
    RunContext run = threads.toContext(seed.value(), console, Progress.NONE);
    return new Bootstrap(
        resamples, IntervalEstimate.LEVEL, new BcaInterval(), run.seed(), run.threads());
  }
}
