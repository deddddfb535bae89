package org.cyborgscoring.report.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cyborgscoring.experiment.Comparison;
import org.cyborgscoring.experiment.CurvePoint;
import org.cyborgscoring.experiment.ExperimentDesign;
import org.cyborgscoring.experiment.Regime;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.report.table.Numbers;

/**
 * What the sections ask of an experiment.
 *
 * @param design what was varied
 * @param summary what came out
 */
public record ExperimentFacts(ExperimentDesign design, Summary summary) {
  private static final double A_TENTH = 0.1;

  /** The heading of the report. */
  public String title() {
    return items().size() == 1 ? "Item " + items().get(0) : Numbers.count(items().size(), "item");
  }

  /** What was asked for, as names and values. */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(design.base().settings());
    settings.remove("seed");
    settings.put("seeds", Integer.toString(design.seeds()));
    settings.put("sampling", String.join(", ", design.samplings()));
    settings.put(
        "handScored",
        design.handScored().stream().map(Amount::toString).collect(Collectors.joining(", ")));
    return settings;
  }

  /** The items, without the one that stands for all of them. */
  List<String> items() {
    return items(summary);
  }

  /** The items of a summary, without the one that stands for all of them. */
  public static List<String> items(Summary summary) {
    return summary.curves().stream()
        .map(CurvePoint::item)
        .filter(item -> !item.equals(Summary.ALL_ITEMS))
        .distinct()
        .toList();
  }

  /** The samplings that occur in the results. */
  List<String> samplings() {
    return summary.curves().stream()
        .map(CurvePoint::sampling)
        .filter(sampling -> !sampling.isEmpty())
        .distinct()
        .toList();
  }

  /** The numbers of hand scores of an item's curves with a sampling, from few to many. */
  List<Amount> amounts(String item, String sampling) {
    return summary.curves().stream()
        .filter(point -> point.item().equals(item) && point.sampling().equals(sampling))
        .map(CurvePoint::amount)
        .distinct()
        .toList();
  }

  /** The points of a regime, from few to many hand scores. */
  List<CurvePoint> points(String item, String sampling, Regime regime) {
    return summary.curves().stream()
        .filter(
            point ->
                point.item().equals(item)
                    && point.sampling().equals(sampling)
                    && point.regime() == regime)
        .toList();
  }

  /** The QWK of a regime, or why there is none. */
  IntervalEstimate qwk(String item, String sampling, Amount amount, Regime regime) {
    return points(item, sampling, regime).stream()
        .filter(point -> sampling.isEmpty() || point.amount().equals(amount))
        .findFirst()
        .map(ExperimentFacts::qwk)
        .orElseGet(() -> missing("The experiment has no such results."));
  }

  /** The QWK of a point. */
  static IntervalEstimate qwk(CurvePoint point) {
    return point.statistics().getOrDefault("qwk", missing("QWK was not computed."));
  }

  /** The comparisons of an item, or of all items together. */
  List<Comparison> comparisons(String item) {
    return summary.comparisons().stream()
        .filter(comparison -> comparison.item().equals(item))
        .toList();
  }

  /** For each sampling the comparison over all items whose share of hand scores is near a tenth. */
  List<Comparison> nearTenth() {
    return samplings().stream().map(this::nearTenth).flatMap(Optional::stream).toList();
  }

  private Optional<Comparison> nearTenth(String sampling) {
    return comparisons(Summary.ALL_ITEMS).stream()
        .filter(comparison -> comparison.sampling().equals(sampling))
        .min((one, other) -> Double.compare(distanceFromTenth(one), distanceFromTenth(other)));
  }

  private double distanceFromTenth(Comparison comparison) {
    return points(Summary.ALL_ITEMS, comparison.sampling(), Regime.CYBORG).stream()
        .filter(point -> point.amount().equals(comparison.amount()))
        .mapToDouble(point -> Math.abs(point.fraction() - A_TENTH))
        .min()
        .orElse(1);
  }

  private static IntervalEstimate missing(String why) {
    Estimate none = Estimate.undefined(why);
    return new IntervalEstimate(none, none, none);
  }
}
