package org.cyborgscoring.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gap closed: (QWK cyborg - QWK hand) / (QWK all - QWK hand), the part of what all hand scores win
 * over a random few that Cyborg Data win too. 1 is as good as all hand scores; it may be above 1 or
 * below 0.
 *
 * <p>Differences are averaged over the seeds of an item; over several items it is the ratio of the
 * summed differences, N / D, since one item's gap may be near zero. It is undefined when the gap,
 * averaged over items, is at most {@code smallestGap}: a ratio to noise says nothing.
 *
 * <p>The 95 % interval over seeds is Fieller's for a ratio of two correlated means: all R with (N -
 * R D)^2 at most t^2 var(N - R D). It holds where the delta method fails, with a small or uncertain
 * gap; where that gap does not differ from zero it is unbounded, and then undefined here. Items are
 * taken as they are (the interval speaks of other seeds, not of other items), so variances between
 * the seeds of an item are added over items, with the degrees of freedom of Welch and Satterthwaite
 * for N - R D at the estimate. It needs two seeds of every item.
 *
 * <p>Fieller, E. C. (1954). Some problems in interval estimation. Journal of the Royal Statistical
 * Society B, 16(2), 175-185; Satterthwaite, F. E. (1946). An approximate distribution of estimates
 * of variance components. Biometrics Bulletin, 2(6), 110-114.
 *
 * @param smallestGap in QWK; a mean gap must exceed it
 * @param splits how the seeds of an item depend on one another
 */
public record GapClosed(double smallestGap, RandomSplits splits) {

  /** A hundredth of QWK, about what another seed changes by itself. */
  public static final double SMALLEST_GAP = 0.01;

  public GapClosed {
    if (!(smallestGap >= 0)) {
      throw new IllegalArgumentException("The smallest gap is " + smallestGap + ".");
    }
  }

  /** With the customary smallest gap. */
  public GapClosed(RandomSplits splits) {
    this(SMALLEST_GAP, splits);
  }

  /** The gap closed over these cells: any number of items, each with any number of seeds. */
  public IntervalEstimate compute(List<GapCell> cells) {
    if (cells.isEmpty()) {
      return IntervalEstimate.undefined("There are no results.");
    }
    Map<String, List<GapCell>> items =
        cells.stream()
            .collect(Collectors.groupingBy(GapCell::item, TreeMap::new, Collectors.toList()));
    List<SeedDifferences> differences =
        items.values().stream().map(seeds -> SeedDifferences.of(seeds, splits)).toList();
    double closed = differences.stream().mapToDouble(SeedDifferences::meanClosed).sum();
    double gap = differences.stream().mapToDouble(SeedDifferences::meanGap).sum();
    if (gap / items.size() <= smallestGap) {
      return IntervalEstimate.undefined(
          "All hand scores win no more than " + smallestGap + " QWK over the few.");
    }
    if (differences.stream().anyMatch(item -> item.seeds() < 2)) {
      return IntervalEstimate.withoutInterval(closed / gap, "An item has one seed only.");
    }
    return fieller(closed, gap, differences);
  }

  private static IntervalEstimate fieller(
      double closed, double gap, List<SeedDifferences> differences) {
    double ratio = closed / gap;
    double varianceOfClosed =
        differences.stream().mapToDouble(SeedDifferences::varianceOfClosed).sum();
    double varianceOfGap = differences.stream().mapToDouble(SeedDifferences::varianceOfGap).sum();
    double covariance = differences.stream().mapToDouble(SeedDifferences::covariance).sum();
    double t = criticalAt(ratio, differences);
    // The ends are the roots of a R^2 - 2 b R + c.
    double a = gap * gap - t * t * varianceOfGap;
    double b = gap * closed - t * t * covariance;
    double c = closed * closed - t * t * varianceOfClosed;
    if (a <= 0) {
      return IntervalEstimate.withoutInterval(
          ratio, "Over these seeds the gap does not differ from zero.");
    }
    double root = Math.sqrt(Math.max(0, b * b - a * c));
    return IntervalEstimate.of(ratio, (b - root) / a, (b + root) / a);
  }

  private static double criticalAt(double ratio, List<SeedDifferences> differences) {
    double sum = 0;
    double squares = 0;
    double fewest = Double.POSITIVE_INFINITY;
    for (SeedDifferences item : differences) {
      double variance = item.varianceOfResidual(ratio);
      sum += variance;
      squares += variance * variance / (item.seeds() - 1);
      fewest = Math.min(fewest, item.seeds() - 1);
    }
    double degrees = squares > 0 ? sum * sum / squares : fewest;
    return StudentT.critical((1 - IntervalEstimate.LEVEL) / 2, degrees);
  }
}
