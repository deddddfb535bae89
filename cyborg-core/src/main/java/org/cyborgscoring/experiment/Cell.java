package org.cyborgscoring.experiment;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Agreement;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.Mitigation;

/**
 * One result of an experiment: how well one regime scores the held-out responses.
 *
 * @param item the item's id
 * @param amount how many hand scores were asked for, as in {@code 10%}
 * @param handScored how many hand scores were used for training
 * @param fraction the share of the training responses that they are, in (0, 1]
 * @param sampling the id of the sampler; empty where nothing was sampled
 * @param seed the seed of the split and of everything else
 * @param regime what scored
 * @param teacher the Teacher's name; empty where there was none
 * @param student the Student's name; empty where there was none
 * @param trained how many rows the last model of the regime was trained on
 * @param tested how many responses were held out
 * @param mitigation what was done against bias between subgroups
 * @param statistics the agreement with people by statistic id, and how unequal it is between
 *     subgroups where there are any
 */
public record Cell(
    String item,
    Amount amount,
    int handScored,
    double fraction,
    String sampling,
    long seed,
    Regime regime,
    String teacher,
    String student,
    int trained,
    int tested,
    Mitigation mitigation,
    Map<String, Estimate> statistics) {
  /** The ids of the statistics, in the order of the columns. */
  public static final List<String> STATISTICS = Agreement.STATISTICS;

  /** The ids of the statistics about subgroups, in the order of the columns. */
  public static final List<String> SUBGROUP_STATISTICS = SubgroupFairness.STATISTICS;

  public Cell {
    statistics = Map.copyOf(statistics);
  }

  /** A cell without mitigation. */
  public Cell(
      String item,
      Amount amount,
      int handScored,
      double fraction,
      String sampling,
      long seed,
      Regime regime,
      String teacher,
      String student,
      int trained,
      int tested,
      Map<String, Estimate> statistics) {
    this(
        item,
        amount,
        handScored,
        fraction,
        sampling,
        seed,
        regime,
        teacher,
        student,
        trained,
        tested,
        Mitigation.NONE,
        statistics);
  }

  /** A statistic; undefined if the cell does not have it. */
  public Estimate statistic(String id) {
    return statistics.getOrDefault(id, Estimate.undefined("There is no " + id + "."));
  }

  /** This cell under another name of its item. */
  public Cell withItem(String newItem) {
    return new Cell(
        newItem,
        amount,
        handScored,
        fraction,
        sampling,
        seed,
        regime,
        teacher,
        student,
        trained,
        tested,
        mitigation,
        statistics);
  }
}
