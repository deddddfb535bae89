package org.cyborgscoring.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A paired test that a Student trained on Cyborg Data is not worse than one trained on all hand
 * scores by more than a margin: H0 mean(QWK cyborg - QWK all) at most -margin, against above it, by
 * a one-sided t test at 2.5 %. So it is shown exactly when the 95 % interval of the mean difference
 * lies above -margin (ICH E9 1998, Statistical principles for clinical trials, 3.3.2 and 5.5).
 *
 * <p>What is independent decides what is counted:
 *
 * <ul>
 *   <li><b>several items</b>: seeds of an item share its responses, so they are averaged first and
 *       the test runs over the items' means, with items - 1 degrees of freedom. It speaks of items
 *       like these.
 *   <li><b>one item</b>: the test runs over its seeds, with the variance corrected for overlapping
 *       random splits as {@link RandomSplits} says. It speaks of that item only.
 * </ul>
 *
 * <p>With one item and one seed it is undecidable.
 *
 * @param margin in QWK, above 0
 * @param splits how the seeds of an item depend on one another
 */
public record NonInferiority(double margin, RandomSplits splits) {

  /** The customary margin, in QWK. */
  public static final double MARGIN = 0.02;

  /** What the test says. */
  public enum Verdict {
    /** Worse by less than the margin, if at all. */
    NON_INFERIOR,
    /** The data leave it open; this is no proof of inferiority. */
    NOT_SHOWN,
    /** There are fewer than two independent pairs. */
    UNDECIDABLE
  }

  /**
   * The outcome.
   *
   * @param pairs the independent pairs that the test counted: items, or seeds of the one item
   * @param difference the mean of QWK cyborg - QWK all with its 95 % interval
   * @param p the probability of such a difference or a higher one if Cyborg were worse by the
   *     margin
   * @param verdict what follows
   */
  public record Result(int pairs, IntervalEstimate difference, Estimate p, Verdict verdict) {}

  public NonInferiority {
    if (!(margin > 0) || Double.isInfinite(margin)) {
      throw new IllegalArgumentException("The margin is " + margin + ".");
    }
  }

  /** With the customary margin. */
  public NonInferiority(RandomSplits splits) {
    this(MARGIN, splits);
  }

  /** The test on these cells: any number of items, each with any number of seeds. */
  public Result test(List<ComparisonCell> cells) {
    Map<String, double[]> items =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    ComparisonCell::item,
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.toList(), NonInferiority::differences)));
    if (items.size() == 1) {
      double[] seeds = items.values().iterator().next();
      return test(seeds, splits.factor(seeds.length));
    }
    double[] means = items.values().stream().mapToDouble(SampleMoments::mean).toArray();
    return test(means, 1.0 / means.length);
  }

  private static double[] differences(List<ComparisonCell> cells) {
    return cells.stream().mapToDouble(ComparisonCell::difference).toArray();
  }

  private Result test(double[] differences, double factor) {
    int n = differences.length;
    if (n < 2) {
      String why = "There are fewer than two independent pairs.";
      return new Result(
          n,
          n == 0
              ? IntervalEstimate.undefined(why)
              : IntervalEstimate.withoutInterval(differences[0], why),
          Estimate.undefined(why),
          Verdict.UNDECIDABLE);
    }
    double mean = SampleMoments.mean(differences);
    double variance = SampleMoments.variance(differences) * factor;
    double p = probability(mean + margin, Math.sqrt(variance), n - 1);
    return new Result(
        n,
        MeanInterval.around(mean, variance, n - 1),
        Estimate.of(p),
        p < (1 - IntervalEstimate.LEVEL) / 2 ? Verdict.NON_INFERIOR : Verdict.NOT_SHOWN);
  }

  private static double probability(double above, double standardError, double degrees) {
    if (standardError == 0) {
      return above > 0 ? 0 : 1;
    }
    return StudentT.upperTail(above / standardError, degrees);
  }
}
