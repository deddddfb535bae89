package org.cyborgscoring.experiment;

import java.util.List;
import java.util.stream.Stream;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.Mitigation;
import org.cyborgscoring.pipeline.RunDesign;

/**
 * What an experiment varies.
 *
 * @param base Teacher, Student, cut scores and share held out; its amount, sampling and seed are
 *     those that vary
 * @param handScored how many hand scores, each once
 * @param samplings the ids of the samplers, each once
 * @param seeds how many seeds, counted from 1
 * @param mitigations what is done against bias, each once; {@code NONE}, with which the others are
 *     compared, is always the first
 */
public record ExperimentDesign(
    RunDesign base,
    List<Amount> handScored,
    List<String> samplings,
    int seeds,
    List<Mitigation> mitigations) {

  public ExperimentDesign {
    handScored = handScored.stream().distinct().toList();
    samplings = samplings.stream().distinct().toList();
    mitigations =
        Stream.concat(Stream.of(Mitigation.NONE), mitigations.stream()).distinct().toList();
    if (handScored.isEmpty() || samplings.isEmpty() || seeds < 1) {
      throw new IllegalArgumentException("An experiment needs amounts, samplings and seeds.");
    }
  }

  /** An experiment without mitigation. */
  public ExperimentDesign(
      RunDesign base, List<Amount> handScored, List<String> samplings, int seeds) {
    this(base, handScored, samplings, seeds, List.of());
  }

  /** The design of one run. */
  RunDesign run(Amount amount, String sampling, long seed, Mitigation mitigation) {
    return base.withHandScored(amount)
        .withSampling(sampling)
        .withSeed(seed)
        .withMitigation(mitigation);
  }
}
