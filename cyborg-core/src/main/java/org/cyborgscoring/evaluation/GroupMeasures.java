package org.cyborgscoring.evaluation;

import java.util.List;
import org.cyborgscoring.metrics.DifferenceOfStandardizedMeans;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.PairMoments;

/** The measures of a subgroup against everyone. */
final class GroupMeasures {
  private GroupMeasures() {}

  /** Where the subgroup's scores of record stand. */
  static Measure ofRecord(PairSums pairs) {
    return new Measure(
        Comparison.MACHINE_HUMAN,
        ScoreVersion.RAW,
        "mean_z_human",
        pairs::size,
        (slice, everyone) -> {
          PairMoments all = pairs.moments(everyone);
          return standing(
              all.size(),
              pairs.moments(slice).meanHuman() - all.meanHuman(),
              all.humanSquares(),
              pairs.size(slice));
        });
  }

  /** Where its machine scores of one version stand, and their difference. */
  static List<Measure> ofMachine(ScoreVersion version, PairSums pairs) {
    DifferenceOfStandardizedMeans dsm = new DifferenceOfStandardizedMeans();
    return List.of(
        new Measure(
            Comparison.MACHINE_HUMAN,
            version,
            dsm.id(),
            pairs::size,
            (slice, everyone) -> dsm.compute(pairs.moments(everyone), pairs.moments(slice))),
        new Measure(
            Comparison.MACHINE_HUMAN,
            version,
            "mean_z_machine",
            pairs::size,
            (slice, everyone) -> {
              PairMoments all = pairs.moments(everyone);
              return standing(
                  all.size(),
                  pairs.moments(slice).meanMachine() - all.meanMachine(),
                  all.machineSquares(),
                  pairs.size(slice));
            }));
  }

  /** The distance of the subgroup's mean in standard deviations (with n - 1) of everyone. */
  private static Estimate standing(int all, double distance, double squares, int size) {
    if (size == 0) {
      return Estimate.undefined("The subgroup has no responses.");
    }
    return all < 2
        ? Estimate.undefined("There are fewer than two scores.")
        : Estimate.ratio(distance, Math.sqrt(squares / (all - 1)), "All scores are the same.");
  }
}
