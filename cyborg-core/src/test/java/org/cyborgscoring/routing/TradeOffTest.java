package org.cyborgscoring.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.ExactAgreement;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.StandardizedMeanDifference;
import org.cyborgscoring.metrics.Statistic;
import org.junit.jupiter.api.Test;

class TradeOffTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);
  private static final RoutingRule RULE = new RoutingRule(.4, .6);
  private static final List<HandScoredResponse> RESPONSES = Simulated.responses(300, 5);

  @Test
  void judgesTheRestAsIfTheyWereAll() {
    List<HandScoredResponse> rest =
        RESPONSES.stream().filter(r -> !RULE.sends(r.confidence())).toList();

    for (Statistic statistic : List.of(new ExactAgreement(), new QuadraticWeightedKappa())) {
      RoutingMeasure measure =
          statistic.id().equals("qwk") ? RoutingMeasure.REST_QWK : RoutingMeasure.REST_EXACT;
      assertThat(value(Slice.EVERYONE, measure))
          .isCloseTo(statistic.compute(pairs(rest, List.of())).value(), EXACT);
    }
    assertThat(value(Slice.EVERYONE, RoutingMeasure.REST_SMD))
        .isCloseTo(
            StandardizedMeanDifference.ofMachine().compute(pairs(rest, List.of())).value(), EXACT);
  }

  @Test
  void putsPeoplesScoresWhereTheyRead() {
    List<HandScoredResponse> read =
        RESPONSES.stream().filter(r -> RULE.sends(r.confidence())).toList();
    ScorePairs whole = pairs(RESPONSES, read);

    assertThat(value(Slice.EVERYONE, RoutingMeasure.SENT)).isCloseTo(read.size() / 300.0, EXACT);
    assertThat(value(Slice.EVERYONE, RoutingMeasure.WHOLE_QWK))
        .isCloseTo(new QuadraticWeightedKappa().compute(whole).value(), EXACT);
    assertThat(value(Slice.EVERYONE, RoutingMeasure.WHOLE_EXACT))
        .isCloseTo(new ExactAgreement().compute(whole).value(), EXACT);
    assertThat(value(Slice.EVERYONE, RoutingMeasure.WHOLE_SMD))
        .isCloseTo(StandardizedMeanDifference.ofMachine().compute(whole).value(), EXACT);
  }

  @Test
  void comparesWithTheMeanOfManyRandomRoutings() {
    int read = (int) RESPONSES.stream().filter(r -> RULE.sends(r.confidence())).count();
    Random random = new Random(2);
    double qwk = 0;
    int rounds = 2000;
    List<HandScoredResponse> shuffled = new ArrayList<>(RESPONSES);
    for (int i = 0; i < rounds; i++) {
      Collections.shuffle(shuffled, random);
      qwk +=
          new QuadraticWeightedKappa().compute(pairs(RESPONSES, shuffled.subList(0, read))).value();
    }

    double gain = value(Slice.EVERYONE, RoutingMeasure.GAIN_WHOLE_QWK);
    assertThat(value(Slice.EVERYONE, RoutingMeasure.WHOLE_QWK) - gain)
        .isCloseTo(qwk / rounds, Offset.offset(.001));
  }

  @Test
  void findsThatConfidenceHelpsWhereItIsTrueAndHarmsWhereItIsFalse() {
    List<HandScoredResponse> turned =
        RESPONSES.stream()
            .map(
                r ->
                    new HandScoredResponse(
                        r.id(), r.human(), r.point(), 1.2 - r.confidence(), .5, r.groups()))
            .toList();

    IntervalEstimate gain =
        figure(figures(RESPONSES, RULE), Slice.EVERYONE, RoutingMeasure.GAIN_REST_EXACT);
    IntervalEstimate loss =
        figure(figures(turned, RULE), Slice.EVERYONE, RoutingMeasure.GAIN_REST_EXACT);

    assertThat(gain.low().value()).isPositive();
    assertThat(loss.high().value()).isNegative();
  }

  @Test
  void judgesEveryScorePointAndSubgroup() {
    List<RoutingFigure> figures = figures(RESPONSES, RULE);

    assertThat(figures.stream().map(RoutingFigure::slice).distinct())
        .containsExactly(
            Slice.EVERYONE,
            Slice.scorePoint("0"),
            Slice.scorePoint("1"),
            Slice.scorePoint("2"),
            Slice.scorePoint("3"),
            Slice.group("school", "north"),
            Slice.group("school", "south"));
    assertThat(figures).hasSize(7 * RoutingMeasure.values().length);
    assertThat(figure(figures, Slice.scorePoint("1"), RoutingMeasure.REST_SMD).value().reason())
        .contains("All human scores are the same.");
  }

  @Test
  void saysWhyNothingIsLeftToJudge() {
    List<RoutingFigure> figures = figures(RESPONSES, new RoutingRule(1, 1));

    assertThat(figure(figures, Slice.EVERYONE, RoutingMeasure.REST_QWK).value().reason())
        .contains("People read every response.");
    assertThat(figure(figures, Slice.EVERYONE, RoutingMeasure.WHOLE_EXACT).value().value())
        .isEqualTo(1);
  }

  @Test
  void threadsChangeNothing() {
    List<RoutingFigure> one =
        new TradeOff(
                Simulated.SCALE,
                List.of(RULE),
                new org.cyborgscoring.metrics.bootstrap.Bootstrap(
                    200, .95, new org.cyborgscoring.metrics.bootstrap.BcaInterval(), 1, 1))
            .figures(RESPONSES);

    assertThat(one).isEqualTo(figures(RESPONSES, RULE));
  }

  private static double value(Slice slice, RoutingMeasure measure) {
    return figure(figures(RESPONSES, RULE), slice, measure).value().value();
  }

  private static List<RoutingFigure> figures(
      List<HandScoredResponse> responses, RoutingRule... rules) {
    return new TradeOff(Simulated.SCALE, List.of(rules), Simulated.bootstrap()).figures(responses);
  }

  private static IntervalEstimate figure(
      List<RoutingFigure> figures, Slice slice, RoutingMeasure measure) {
    return figures.stream()
        .filter(f -> f.slice().equals(slice) && f.measure() == measure)
        .findFirst()
        .orElseThrow()
        .estimate();
  }

  private static ScorePairs pairs(
      List<HandScoredResponse> responses, List<HandScoredResponse> read) {
    java.util.Set<String> ids = new java.util.HashSet<>();
    read.forEach(r -> ids.add(r.id()));
    return ScorePairs.of(
        responses.stream().mapToDouble(HandScoredResponse::human).toArray(),
        responses.stream()
            .mapToDouble(r -> ids.contains(r.id()) ? r.human() : r.point())
            .toArray());
  }
}
