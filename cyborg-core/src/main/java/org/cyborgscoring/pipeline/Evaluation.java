package org.cyborgscoring.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cyborgscoring.metrics.Estimate;

/**
 * How well the scorers of a run agree with people on held-out responses.
 *
 * @param item the item's id
 * @param counts how many responses had which part
 * @param gapClosed the share of the gap between a Student on few random hand scores and one on all
 *     of them that Cyborg Data closes
 * @param scorers the statistics of each scorer by their ids, scorers in the order in which they are
 *     shown
 */
public record Evaluation(
    String item, Counts counts, Estimate gapClosed, Map<String, Map<String, Estimate>> scorers) {

  public Evaluation {
    Map<String, Map<String, Estimate>> copy = new LinkedHashMap<>();
    scorers.forEach(
        (name, statistics) ->
            copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(statistics))));
    scorers = Collections.unmodifiableMap(copy);
  }

  /**
   * How many responses had which part in a run.
   *
   * @param handScored those whose hand scores were used
   * @param machineScored those that the Teacher scored
   * @param test those on which agreement was measured; in cross-validation these are the
   *     hand-scored ones, each held out once
   * @param coded those with a condition code, which had no part
   */
  public record Counts(int handScored, int machineScored, int test, int coded) {}

  /** A statistic of a scorer; undefined if the run has no such scorer. */
  public Estimate of(String scorer, String statistic) {
    return scorers
        .getOrDefault(scorer, Map.of())
        .getOrDefault(statistic, Estimate.undefined("The run has no " + scorer + "."));
  }
}
