package org.cyborgscoring.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.planning.Forecast;
import org.cyborgscoring.planning.PlanInWords;
import org.cyborgscoring.planning.PowerLaw;
import org.jspecify.annotations.Nullable;

/**
 * {@code plan.json}: {@code verdict}, {@code answer} (what to score, null where there is no
 * answer), {@code safe} (where the lower end of the interval reaches the target), {@code now},
 * {@code best}, {@code curve}, {@code ceilings}, {@code measured} and {@code table}; QWKs with the
 * ends of their 90 % intervals.
 */
public final class PlanFile {
  private PlanFile() {}

  /** The plan as JSON. */
  public static String json(BudgetPlan plan) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("item", plan.item().id());
    root.put("targetQwk", plan.design().target());
    root.put("level", Forecast.LEVEL);
    root.put("handScored", plan.handScored());
    root.put("unscored", plan.unscored());
    root.put("verdict", plan.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    root.put("inWords", PlanInWords.headline(plan));
    root.put("remarks", PlanInWords.remarks(plan));
    root.put("answer", forecast(plan, plan.answer()));
    root.put("safe", forecast(plan, plan.safe()));
    root.put("now", forecast(plan, plan.now()));
    root.put("best", forecast(plan, plan.best()));
    root.put("curve", plan.curve().map(PlanFile::curve).orElse(null));
    Map<String, @Nullable Object> ceilings = new LinkedHashMap<>();
    ceilings.put("humanHuman", value(plan.ceilings().humanHuman()));
    ceilings.put("errorFree", value(plan.ceilings().errorFree()));
    root.put("ceilings", ceilings);
    root.put("measured", plan.measured());
    root.put(
        "table", plan.table().stream().map(each -> forecast(plan, Optional.of(each))).toList());
    root.put("resamples", plan.design().resamples());
    return Json.pretty(root);
  }

  private static @Nullable Map<String, Object> forecast(
      BudgetPlan plan, Optional<Forecast> forecast) {
    return forecast.map(known -> forecast(plan, known)).orElse(null);
  }

  private static Map<String, Object> forecast(BudgetPlan plan, Forecast forecast) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("handScored", forecast.handScored());
    map.put("more", forecast.handScored() - plan.handScored());
    map.put("qwk", forecast.expected());
    map.put("low", forecast.low());
    map.put("high", forecast.high());
    return map;
  }

  private static Map<String, Object> curve(PowerLaw curve) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("asymptote", curve.asymptote());
    map.put("drop", curve.drop());
    map.put("exponent", curve.exponent());
    return map;
  }

  private static @Nullable Double value(Estimate estimate) {
    return estimate.isDefined() ? estimate.value() : null;
  }
}
