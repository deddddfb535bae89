package org.cyborgscoring.cli;

import picocli.CommandLine.Option;

/** What decides random choices. */
final class SeedOption {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides every random choice (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  /** The seed. */
  long value() {
    return seed;
  }
}
