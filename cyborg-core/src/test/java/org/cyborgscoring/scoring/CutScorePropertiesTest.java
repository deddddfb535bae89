package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cyborgscoring.data.ScoreScale;

class CutScorePropertiesTest {
  private static final ScoreScale SCALE = ScoreScale.parse("1..2.5:0.5");

  /** A response with prediction, hand score and weight. */
  record Row(double prediction, double handScore, double weight) {}

  @Provide
  Arbitrary<CutScoreSample> samples() {
    return rows(Arbitraries.integers().between(50, 150), 25).map(CutScorePropertiesTest::sample);
  }

  @Provide
  Arbitrary<CutScoreSample> tinySamples() {
    return rows(Arbitraries.integers().between(8, 30).map(i -> i * 5), 6)
        .map(CutScorePropertiesTest::sample);
  }

  @Provide
  Arbitrary<CutScoreSample> distinctAndUnweighted() {
    Arbitrary<Double> point = Arbitraries.integers().between(0, 3).map(SCALE::point);
    return Arbitraries.integers()
        .between(50, 300)
        .set()
        .ofMinSize(1)
        .ofMaxSize(30)
        .flatMap(
            predictions ->
                point
                    .list()
                    .ofSize(predictions.size())
                    .map(
                        scores ->
                            CutScoreSample.of(
                                SCALE,
                                predictions.stream().mapToDouble(i -> i / 100.0).toArray(),
                                scores.stream().mapToDouble(s -> s).toArray())));
  }

  @Property
  void cutsPartWhatTheyShouldAndNeverDecrease(@ForAll("samples") CutScoreSample sample) {
    for (String id : CutScoreMethods.ids()) {
      double[] cuts = CutScoreMethods.named(id).choose(sample).cuts();
      assertThat(cuts).hasSize(SCALE.size() - 1).isSorted();
    }
  }

  @Property
  void matchedSharesAreWithinOneResponseOfTheTarget(
      @ForAll("distinctAndUnweighted") CutScoreSample sample) {
    CutScores cuts = new DistributionMatched().choose(sample);
    double[] given = new double[SCALE.size()];
    for (double prediction : sample.predictions()) {
      given[cuts.indexOf(prediction)] += 1.0 / sample.size();
    }

    double[] target = sample.handScoreShares();
    for (int k = 0; k < given.length; k++) {
      assertThat(given[k]).isCloseTo(target[k], within(1.0 / sample.size() + 1e-12));
      if (target[k] == 0) {
        assertThat(given[k]).isZero();
      }
    }
  }

  @Property
  void qwkOptimalCutsAreAtLeastAsGoodAsAllOthers(@ForAll("samples") CutScoreSample sample) {
    double optimal = ratio(sample, new QwkOptimal().choose(sample));

    assertThat(optimal).isLessThanOrEqualTo(ratio(sample, new Rounding().choose(sample)) + 1e-12);
    assertThat(optimal)
        .isLessThanOrEqualTo(ratio(sample, new DistributionMatched().choose(sample)) + 1e-12);
  }

  @Property(tries = 300)
  void qwkOptimalCutsAreAsGoodAsTheBestOfAllCuts(@ForAll("tinySamples") CutScoreSample sample) {
    double[] places = Arrays.stream(sample.predictions()).distinct().sorted().toArray();
    double[] candidates = Arrays.copyOf(places, places.length + 1);
    candidates[places.length] = Double.POSITIVE_INFINITY;
    double best = Double.POSITIVE_INFINITY;
    for (double first : candidates) {
      for (double second : candidates) {
        for (double third : candidates) {
          if (first <= second && second <= third) {
            double[] cuts = {first, second, third};
            best = Math.min(best, ratio(sample, CutScores.of(SCALE, cuts)));
          }
        }
      }
    }

    assertThat(ratio(sample, new QwkOptimal().choose(sample))).isCloseTo(best, within(1e-9));
  }

  /** One minus QWK, by its weight-matrix form; 1 where QWK is undefined. */
  private static double ratio(CutScoreSample sample, CutScores cuts) {
    double[] predictions = sample.predictions();
    double[] hand = sample.handScores();
    double[] weights = sample.weights();
    double total = Arrays.stream(weights).sum();
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < hand.length; i++) {
      double given = cuts.pointFor(predictions[i]);
      observed += weights[i] * (given - hand[i]) * (given - hand[i]);
      for (int j = 0; j < hand.length; j++) {
        expected += weights[i] * weights[j] / total * (given - hand[j]) * (given - hand[j]);
      }
    }
    return expected == 0 ? 1 : observed / expected;
  }

  private static Arbitrary<List<Row>> rows(Arbitrary<Integer> hundredths, int most) {
    Arbitrary<Double> point = Arbitraries.integers().between(0, 3).map(SCALE::point);
    Arbitrary<Double> weight = Arbitraries.of(0.0, 0.5, 1.0, 1.0, 3.0);
    Arbitrary<Row> row =
        Combinators.combine(hundredths.map(i -> i / 100.0), point, weight).as(Row::new);
    return row.list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .filter(rows -> rows.stream().anyMatch(r -> r.weight() > 0));
  }

  private static CutScoreSample sample(List<Row> rows) {
    return CutScoreSample.of(
        SCALE,
        rows.stream().mapToDouble(Row::prediction).toArray(),
        rows.stream().mapToDouble(Row::handScore).toArray(),
        rows.stream().mapToDouble(Row::weight).toArray());
  }
}
