package org.cyborgscoring.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The numbers of hand scores at which a plan looks: those at hand, round numbers more, and all
 * responses there are. Nobody orders 137 hand scores, and no plan is that exact.
 *
 * @param handScored how many there are
 * @param sizes what is looked at, ascending
 */
record Steps(int handScored, List<Integer> sizes) {
  /** Rows of a table, about. */
  private static final int ROWS = 8;

  private static final int DRAWN = 48;
  private static final int[] ROUND = {1, 2, 5};

  /**
   * The steps, by tens; for large sets by as many tens as keep them near 1 % of what is there.
   *
   * @param all how many responses there are, at least {@code handScored}
   */
  static Steps of(int handScored, int all) {
    TreeSet<Integer> sizes = new TreeSet<>(List.of(handScored, all));
    long size = handScored;
    while (size < all) {
      sizes.add((int) size);
      size += step(size - handScored);
    }
    return new Steps(handScored, List.copyOf(sizes));
  }

  /** Tens up to a thousand more, hundreds up to ten thousand more, and so on. */
  private static long step(long more) {
    long step = 10;
    while (more >= 100 * step) {
      step *= 10;
    }
    return step;
  }

  /** The first step at which something of the forecast reaches a target. */
  Optional<Forecast> first(LearningCurve curve, ToDoubleFunction<Forecast> reached, double target) {
    return sizes.stream()
        .map(curve::at)
        .filter(forecast -> reached.applyAsDouble(forecast) >= target)
        .findFirst();
  }

  /** Forecasts at about ten steps, the nearer ones closer together. */
  List<Forecast> table(LearningCurve curve) {
    int last = sizes.get(sizes.size() - 1);
    TreeSet<Integer> rows = new TreeSet<>(List.of(handScored, last));
    long step = roundStep(Math.max(1, last - handScored));
    for (long more = step; handScored + more < last; more = next(more)) {
      rows.add((int) (handScored + more));
    }
    List<Forecast> table = new ArrayList<>();
    rows.forEach(size -> table.add(curve.at(size)));
    return table;
  }

  /** Forecasts at nearly equal ratios, close enough together to draw a line through them. */
  static List<Forecast> drawn(LearningCurve curve, int from, int to) {
    TreeSet<Integer> sizes = new TreeSet<>();
    for (int i = 0; i <= DRAWN; i++) {
      sizes.add((int) Math.rint(from * StrictMath.pow((double) to / from, (double) i / DRAWN)));
    }
    return sizes.stream().map(curve::at).toList();
  }

  /** Where a table of some rows begins: the rows below the last each half as far. */
  private static long roundStep(long range) {
    long first = 10;
    long far = first;
    int rows = 1;
    while (far < range) {
      far = next(far);
      rows++;
    }
    while (rows > ROWS + 2) {
      first = next(first);
      rows--;
    }
    return first;
  }

  /** The next of 1, 2, 5, 10, 20, 50 ... times ten. */
  private static long next(long more) {
    long unit = 1;
    while (more >= 10 * unit) {
      unit *= 10;
    }
    for (int factor : ROUND) {
      if (factor * unit > more) {
        return factor * unit;
      }
    }
    return 10 * unit;
  }
}
