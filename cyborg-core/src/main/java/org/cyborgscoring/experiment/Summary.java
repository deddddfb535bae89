package org.cyborgscoring.experiment;

import java.util.List;

/**
 * The results of an experiment over seeds.
 *
 * @param seeds how many seeds
 * @param margin the margin of the non-inferiority test, in QWK
 * @param curves the means of every regime, over all items and for each
 * @param comparisons Cyborg Data against few and against all hand scores, over all items and for
 *     each
 * @param mitigations what mitigations cost and gain, over all items and for each; empty if none was
 *     measured
 */
public record Summary(
    int seeds,
    double margin,
    List<CurvePoint> curves,
    List<Comparison> comparisons,
    List<MitigationEffect> mitigations) {
  /** What stands for the item where all items are taken together. */
  public static final String ALL_ITEMS = "all items";

  public Summary {
    curves = List.copyOf(curves);
    comparisons = List.copyOf(comparisons);
    mitigations = List.copyOf(mitigations);
  }

  /** A summary without mitigations. */
  public Summary(int seeds, double margin, List<CurvePoint> curves, List<Comparison> comparisons) {
    this(seeds, margin, curves, comparisons, List.of());
  }
}
