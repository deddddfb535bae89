package org.cyborgscoring.metrics.fairness;

import java.util.List;
import org.cyborgscoring.metrics.Estimate;

/** One of the regressions of the machine's error on the subgroup. */
public sealed interface FairnessStatistic
    permits OverallScoreAccuracy, OverallScoreDifference, ConditionalScoreDifference {

  /** A short id for files, such as {@code osa}. */
  String id();

  /** The name for a reader. */
  String name();

  /** What the subgroup explains, as adjusted R squared: at most 1, about 0 if fair. */
  Estimate compute(GroupErrors errors);

  /** The p value of the F test that the subgroup explains nothing. */
  Estimate p(GroupErrors errors);

  /**
   * The coefficients of the regression.
   *
   * @param errors the errors
   * @param level the level of the coefficients' intervals, between 0 and 1
   */
  List<GroupCoefficient> coefficients(GroupErrors errors, double level);
}
