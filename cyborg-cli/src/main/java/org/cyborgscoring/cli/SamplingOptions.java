package org.cyborgscoring.cli;

import org.cyborgscoring.sampling.Sampler;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which responses people score, and the seed of that and every other random choice. */
final class SamplingOptions {
  @Option(
      names = "--sampling",
      paramLabel = "NAME",
      description =
          "How the responses that people score are chosen: diverse, random or stratified (default:"
              + " ${DEFAULT-VALUE}).")
  private String sampling = "diverse";

  @Mixin private final SeedOption seed = new SeedOption();

  /**
   * The name of what chooses the responses.
   *
   * @throws org.cyborgscoring.data.InputException if there is no such sampling
   */
  String name() {
    Sampler.named(sampling);
    return sampling;
  }

  /** The seed. */
  long seed() {
    return seed.value();
  }
}
