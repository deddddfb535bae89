package org.cyborgscoring.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.Exclusion;
import org.cyborgscoring.evaluation.Exclusions;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.evaluation.StatisticIds;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.jspecify.annotations.Nullable;

/**
 * {@code evaluation.json} of an evaluation of given scores: {@code rows}, {@code excluded} by
 * reason, and for each of {@code sets} its {@code item}, {@code scorer}, {@code scale}, {@code n}
 * and {@code figures}, found at slice, comparison, version and statistic. A figure has {@code n},
 * {@code value}, {@code low} and {@code high}; where there is no value, {@code undefined} says why,
 * where there is but a value, {@code noInterval}.
 */
public final class FiguresFile {
  private FiguresFile() {}

  /**
   * The figures as JSON.
   *
   * @param rows how many rows the table of scores has
   * @param exclusions what was not evaluated
   * @param sets what was
   * @param figures all figures of the sets
   */
  public static String json(
      long rows, List<Exclusion> exclusions, List<EvaluationSet> sets, List<Figure> figures) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("rows", rows);
    Map<String, Object> excluded = new LinkedHashMap<>();
    Exclusions.counts(exclusions).forEach((reason, count) -> excluded.put(reason.id(), count));
    root.put("excluded", excluded);
    List<Object> described = new ArrayList<>();
    for (EvaluationSet set : sets) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("item", set.item());
      one.put("scorer", set.scorer());
      one.put("scale", set.scale().toString());
      one.put("n", set.rows().size());
      one.put("figures", slices(set, figures));
      described.add(one);
    }
    root.put("sets", described);
    return Json.pretty(root);
  }

  private static Map<String, Object> slices(EvaluationSet set, List<Figure> figures) {
    Map<String, Object> slices = new TreeMap<>();
    for (Figure figure : figures) {
      if (figure.item().equals(set.item()) && figure.scorer().equals(set.scorer())) {
        Map<String, Object> slice = slice(slices, figure.slice());
        Map<String, Object> version =
            inner(inner(slice, figure.comparison().id()), figure.version().id());
        version.put(figure.statistic(), value(figure));
      }
    }
    return slices;
  }

  private static Map<String, Object> slice(Map<String, Object> slices, Slice slice) {
    Map<String, Object> kind = inner(slices, slice.kind().name().toLowerCase(Locale.ROOT));
    Map<String, Object> column = slice.column().isEmpty() ? kind : inner(kind, slice.column());
    return slice.value().isEmpty() ? column : inner(column, slice.value());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inner(Map<String, Object> outer, String name) {
    return (Map<String, Object>)
        outer.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
  }

  private static Map<String, @Nullable Object> value(Figure figure) {
    IntervalEstimate estimate = figure.estimate();
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("n", figure.n());
    if (estimate.value().isDefined()) {
      value.put("value", estimate.value().value());
    }
    if (estimate.low().isDefined()) {
      value.put("low", estimate.low().value());
      value.put("high", estimate.high().value());
    }
    estimate.value().reason().ifPresent(reason -> value.put("undefined", reason));
    if (estimate.value().isDefined()
        && !StatisticIds.WITHOUT_INTERVAL.contains(figure.statistic())) {
      estimate.low().reason().ifPresent(reason -> value.put("noInterval", reason));
    }
    return value;
  }
}
