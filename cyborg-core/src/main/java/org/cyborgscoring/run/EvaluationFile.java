package org.cyborgscoring.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * {@code evaluation.json}: {@code item}, {@code n}, {@code gapClosed} and {@code
 * scorers.NAME.STATISTIC}. A statistic that is undefined is null, and {@code undefined} says why.
 */
public final class EvaluationFile {
  private EvaluationFile() {}

  /** The evaluation as JSON. */
  public static String json(Evaluation evaluation) {
    Map<String, String> undefined = new LinkedHashMap<>();
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("item", evaluation.item());
    root.put("n", evaluation.counts());
    root.put("gapClosed", value("gapClosed", evaluation.gapClosed(), undefined));
    Map<String, Object> scorers = new LinkedHashMap<>();
    evaluation
        .scorers()
        .forEach(
            (scorer, statistics) -> {
              Map<String, @Nullable Object> values = new LinkedHashMap<>();
              statistics.forEach(
                  (id, estimate) -> values.put(id, value(scorer + "." + id, estimate, undefined)));
              scorers.put(scorer, values);
            });
    root.put("scorers", scorers);
    root.put("undefined", undefined);
    return Json.pretty(root);
  }

  private static @Nullable Double value(
      String path, Estimate estimate, Map<String, String> undefined) {
    if (estimate.isDefined()) {
      return estimate.value();
    }
    undefined.put(path, estimate.reason().orElse(""));
    return null;
  }
}
