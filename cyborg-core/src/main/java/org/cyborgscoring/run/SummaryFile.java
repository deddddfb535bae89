package org.cyborgscoring.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyborgscoring.experiment.Comparison;
import org.cyborgscoring.experiment.CurvePoint;
import org.cyborgscoring.experiment.MitigationEffect;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.NonInferiority;
import org.jspecify.annotations.Nullable;

/**
 * {@code summary.json} of an experiment: {@code curves} with the mean and the 95 % interval of
 * every statistic, {@code comparisons} with gap closed and non-inferiority, {@code mitigations}
 * with what each costs and gains.
 */
public final class SummaryFile {
  private SummaryFile() {}

  /** The summary as JSON. */
  public static String json(Summary summary) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("seeds", summary.seeds());
    root.put("margin", summary.margin());
    List<Object> curves = new ArrayList<>();
    for (CurvePoint point : summary.curves()) {
      Map<String, Object> curve = new LinkedHashMap<>();
      curve.put("item", point.item());
      curve.put("sampling", point.sampling());
      curve.put("amount", point.amount().toString());
      curve.put("fraction", point.fraction());
      curve.put("handScored", point.handScored());
      curve.put("regime", point.regime().id());
      point.statistics().forEach((id, estimate) -> curve.put(id, interval(estimate)));
      curves.add(curve);
    }
    root.put("curves", curves);
    root.put("comparisons", summary.comparisons().stream().map(SummaryFile::comparison).toList());
    root.put("mitigations", summary.mitigations().stream().map(SummaryFile::mitigation).toList());
    return Json.pretty(root);
  }

  private static Map<String, Object> mitigation(MitigationEffect effect) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("item", effect.item());
    map.put("sampling", effect.sampling());
    map.put("amount", effect.amount().toString());
    map.put("mitigation", effect.mitigation().id());
    for (String id : MitigationEffect.STATISTICS) {
      Map<String, Object> statistic = new LinkedHashMap<>();
      statistic.put("mean", interval(Objects.requireNonNull(effect.means().get(id))));
      statistic.put("change", interval(Objects.requireNonNull(effect.changes().get(id))));
      map.put(id, statistic);
    }
    return map;
  }

  private static Map<String, Object> comparison(Comparison comparison) {
    NonInferiority.Result test = comparison.nonInferiority();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("item", comparison.item());
    map.put("sampling", comparison.sampling());
    map.put("amount", comparison.amount().toString());
    map.put("gapClosed", interval(comparison.gapClosed()));
    Map<String, @Nullable Object> nonInferiority = new LinkedHashMap<>();
    nonInferiority.put("verdict", test.verdict().name());
    nonInferiority.put("pairs", test.pairs());
    nonInferiority.put("p", value(test.p()));
    nonInferiority.put("difference", interval(test.difference()));
    map.put("nonInferiority", nonInferiority);
    return map;
  }

  private static Map<String, @Nullable Object> interval(IntervalEstimate estimate) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("value", value(estimate.value()));
    map.put("low", value(estimate.low()));
    map.put("high", value(estimate.high()));
    estimate.value().reason().ifPresent(why -> map.put("undefined", why));
    return map;
  }

  private static @Nullable Double value(Estimate estimate) {
    return estimate.isDefined() ? estimate.value() : null;
  }
}
