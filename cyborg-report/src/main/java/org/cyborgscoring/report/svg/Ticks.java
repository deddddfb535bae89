package org.cyborgscoring.report.svg;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.report.table.Numbers;

/**
 * Marks at round numbers along an axis.
 *
 * @param from where the axis begins
 * @param to where it ends, above {@code from}
 * @param step the distance of marks
 */
record Ticks(double from, double to, double step) {
  private static final double[] ROUND = {1, 2, 5, 10};
  private static final double LEAST_SPAN = 1e-6;

  /** Marks for these values, at most so many; the axis ends lie at marks. */
  static Ticks covering(double low, double high, int most) {
    double top = Math.max(high, low + LEAST_SPAN);
    double span = top - low;
    double power = 1e-9;
    while (power * 10 * most < span) {
      power *= 10;
    }
    double step = power;
    for (double round : ROUND) {
      step = power * round;
      if (Math.ceil(top / step) - Math.floor(low / step) <= most) {
        break;
      }
    }
    return new Ticks(Math.floor(low / step) * step, Math.ceil(top / step) * step, step);
  }

  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    long count = Math.round((to - from) / step);
    for (int i = 0; i <= count; i++) {
      marks.add(from + i * step);
    }
    return marks;
  }

  /** A mark as text, with as many decimals as the step has. */
  String label(double mark) {
    int decimals = 0;
    for (double s = step; decimals < 6 && Math.abs(s - Math.rint(s)) > 1e-6 * s; s *= 10) {
      decimals++;
    }
    return Numbers.decimals(mark, decimals);
  }

  /** Where a value lies between 0 and 1. */
  double place(double value) {
    return (value - from) / (to - from);
  }
}
