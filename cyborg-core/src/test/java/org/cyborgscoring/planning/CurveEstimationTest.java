package org.cyborgscoring.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Measurements that are made up: a machine's continuous score is the human score with a normal
 * error, whose variance falls with the number of hand scores.
 */
class CurveEstimationTest {
  private static final List<Integer> SIZES = List.of(30, 60, 120, 240);
  private static final int REPEATS = 3;

  @Test
  void findsTheCurveOfManyResponses() {
    CurveEstimation.Found found = estimate(measurements(4000, 1));

    assertThat(found.points()).extracting(MeasuredPoint::handScored).isEqualTo(SIZES);
    for (int n : new int[] {30, 240, 480}) {
      Forecast forecast = found.curve().at(n);
      assertThat(forecast.expected()).isEqualTo(trueQwk(n), within(0.03));
      assertThat(forecast.low()).isLessThanOrEqualTo(forecast.expected());
      assertThat(forecast.high()).isGreaterThanOrEqualTo(forecast.expected());
    }
  }

  @Test
  void coversTheTruthAboutNineTimesInTen() {
    int covered = 0;
    int trials = 60;
    for (int trial = 0; trial < trials; trial++) {
      Forecast forecast = estimate(measurements(150, 100 + trial)).curve().at(480);
      covered += forecast.low() <= trueQwk(480) && trueQwk(480) <= forecast.high() ? 1 : 0;
    }

    assertThat(covered).isGreaterThanOrEqualTo(48);
  }

  @Test
  void isSurerWithMoreResponses() {
    Forecast few = estimate(measurements(60, 2)).curve().at(300);
    Forecast many = estimate(measurements(1000, 2)).curve().at(300);

    assertThat(many.high() - many.low()).isLessThan(0.6 * (few.high() - few.low()));
  }

  @Test
  void givesTheSameForTheSameSeed() {
    Measurements measured = measurements(80, 3);

    assertThat(estimate(measured).curve().at(200)).isEqualTo(estimate(measured).curve().at(200));
  }

  @Test
  void knowsNothingWhereNothingVaries() {
    Measurements constant =
        new Measurements(List.of(30), new double[] {1, 1, 1}, new double[][][] {{{1, 1, 1}}});

    assertThat(new CurveEstimation(constant, 100, 1).estimate(new SplittableRandom(1))).isEmpty();
  }

  private static CurveEstimation.Found estimate(Measurements measured) {
    return new CurveEstimation(measured, 200, 1).estimate(new SplittableRandom(7)).orElseThrow();
  }

  private static double errorVariance(int handScored) {
    return 0.3 + 10.0 / handScored;
  }

  /** Human scores 0 to 3 have the variance 5 / 4. */
  private static double trueQwk(int handScored) {
    return 2 * 1.25 / (2 * 1.25 + errorVariance(handScored));
  }

  private static Measurements measurements(int responses, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    double[] scores = new double[responses];
    double[][][] points = new double[REPEATS][SIZES.size()][responses];
    for (int i = 0; i < responses; i++) {
      scores[i] = random.nextInt(4);
      double own = random.nextGaussian();
      for (int r = 0; r < REPEATS; r++) {
        for (int s = 0; s < SIZES.size(); s++) {
          // Errors of trainings on the same responses are alike.
          double error = Math.sqrt(0.8) * own + Math.sqrt(0.2) * random.nextGaussian();
          points[r][s][i] = scores[i] + error * Math.sqrt(errorVariance(SIZES.get(s)));
        }
      }
    }
    return new Measurements(SIZES, scores, points);
  }
}
