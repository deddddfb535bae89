package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What people and the machine say of one response.
 *
 * @param id the response
 * @param human the score of record, finite
 * @param machine the machine's continuous score as it gave it, finite
 * @param reported the machine's score point as it would be reported; null if it gives none and the
 *     rounded score stands for it
 * @param reads the scores of single raters, always the same rater or read at the same place; null
 *     where that one did not read. The first two are the reads of human-human agreement
 * @param groups the subgroup in each group column; a column the row says nothing of is absent
 * @param cluster the examinee, or whatever else makes rows depend on each other; null if rows are
 *     independent
 * @param distribution the machine's distribution over the scale, null if it gives none
 */
public record EvaluationRow(
    String id,
    double human,
    double machine,
    @Nullable Double reported,
    List<@Nullable Double> reads,
    Map<String, String> groups,
    @Nullable String cluster,
    @Nullable ScoreDistribution distribution) {

  public EvaluationRow {
    requireFinite(human, id);
    requireFinite(machine, id);
    // Not List.copyOf, which takes no null.
    reads = Collections.unmodifiableList(new ArrayList<>(reads));
    for (Double read : reads) {
      if (read != null) {
        requireFinite(read, id);
      }
    }
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
  }

  private static void requireFinite(double score, String id) {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("A score of response " + id + " is " + score + ".");
    }
  }
}
