package org.cyborgscoring.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;

/**
 * Which responses people should read, and what that gives.
 *
 * @param item the item
 * @param scale its score scale
 * @param rule what divides the responses
 * @param figures the trade-off, for this rule and others to choose from
 * @param check whether confidence means what it says, as {@link ConfidenceCheck#STATISTICS} names
 *     it
 * @param reliability the same by confidence
 * @param uneven the subgroups that the rule treats otherwise than everyone
 * @param unread the divided responses, least confident first
 */
public record Routing(
    String item,
    ScoreScale scale,
    RoutingRule rule,
    List<RoutingFigure> figures,
    List<IntervalEstimate> check,
    List<ReliabilityBin> reliability,
    List<UnevenGroup> uneven,
    List<UnreadResponse> unread) {
  private static final int STEPS = 10;
  private static final double STEP = 0.05;
  private static final int BINS = 5;

  public Routing {
    figures = List.copyOf(figures);
    check = List.copyOf(check);
    reliability = List.copyOf(reliability);
    uneven = List.copyOf(uneven);
    unread = List.copyOf(unread);
  }

  /**
   * Divides the responses, and measures what came of it where there are hand scores.
   *
   * @param maxHuman the share of responses that people can read, 0 to 1
   */
  public static Routing of(RoutingData data, double maxHuman, Bootstrap bootstrap) {
    double[] confidences = data.confidences().stream().mapToDouble(Double::doubleValue).toArray();
    RoutingRule rule = RoutingRule.choose(maxHuman, confidences);
    List<RoutingRule> rules =
        shares(maxHuman).stream().map(share -> RoutingRule.choose(share, confidences)).toList();
    List<RoutingFigure> figures =
        new TradeOff(data.scale(), rules, bootstrap).figures(data.handScored());
    return new Routing(
        data.item(),
        data.scale(),
        rule,
        figures,
        new ConfidenceCheck(data.handScored()).figures(bootstrap),
        ReliabilityBin.of(data.handScored(), BINS),
        UnevenGroup.of(rule, figures),
        data.unread().stream().sorted(UnreadResponse.READING_ORDER).toList());
  }

  /** 0, .05 ... .5, and what was asked for. */
  private static List<Double> shares(double maxHuman) {
    TreeSet<Double> shares = new TreeSet<>();
    for (int i = 0; i <= STEPS; i++) {
      shares.add(Math.rint(i * STEP * 100) / 100);
    }
    shares.add(maxHuman);
    return new ArrayList<>(shares);
  }

  /** The rules that the figures are about, by rising share. */
  public List<RoutingRule> rules() {
    return figures.stream().map(RoutingFigure::rule).distinct().toList();
  }

  /** The slices that the figures are about: everyone, the score points, the subgroups. */
  public List<Slice> slices() {
    return figures.stream().map(RoutingFigure::slice).distinct().toList();
  }

  /** The number of responses with hand scores in a slice. */
  public int size(Slice slice) {
    return figures.stream()
        .filter(figure -> figure.slice().equals(slice))
        .mapToInt(RoutingFigure::n)
        .findFirst()
        .orElse(0);
  }

  /** A figure. */
  public IntervalEstimate figure(Slice slice, RoutingRule ofRule, RoutingMeasure measure) {
    return figures.stream()
        .filter(f -> f.slice().equals(slice) && f.measure() == measure && f.rule().equals(ofRule))
        .map(RoutingFigure::estimate)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no figure of " + slice));
  }

  /** A figure of the check. */
  public IntervalEstimate check(String statistic) {
    return check.get(ConfidenceCheck.STATISTICS.indexOf(statistic));
  }

  /** How many of the divided responses people should read. */
  public int sent() {
    return (int) unread.stream().filter(response -> rule.sends(response.confidence())).count();
  }
}
