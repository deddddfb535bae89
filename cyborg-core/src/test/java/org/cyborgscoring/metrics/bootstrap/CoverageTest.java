package org.cyborgscoring.metrics.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.PairMoments;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.junit.jupiter.api.Test;

/**
 * How often the interval of QWK at n = 200 holds the QWK of the population that the samples are
 * drawn from: score points 0 to 4 of a machine and a person who both err about a normal true score.
 */
class CoverageTest {
  private static final int SAMPLE = 200;
  private static final int POPULATION = 2_000_000;
  // A sample's interval errs one time in twenty: 1,200 give the share to .0063 (standard error).
  private static final int SAMPLES = Integer.getInteger("coverage.samples", 1200);
  private static final int RESAMPLES = Integer.getInteger("coverage.resamples", 1000);

  @Test
  void anIntervalOfNinetyFivePerCentHoldsTheTruthAsOften() {
    assertThat(coverage(new BcaInterval())).isBetween(0.93, 0.97);
  }

  private static double coverage(BootstrapInterval method) {
    SplittableRandom random = new SplittableRandom(11);
    QuadraticWeightedKappa qwk = new QuadraticWeightedKappa();
    double truth = qwk.compute(draw(POPULATION, random)).value();
    int held = 0;
    for (int i = 0; i < SAMPLES; i++) {
      ScorePairs pairs = draw(SAMPLE, random);
      IntervalEstimate interval =
          new Bootstrap(RESAMPLES, 0.95, method, i, 1)
              .intervals(
                  SamplingUnits.rows(SAMPLE),
                  counts -> new double[] {qwk.compute(weighted(pairs, counts)).value()})
              .get(0);
      held += interval.low().value() <= truth && truth <= interval.high().value() ? 1 : 0;
    }
    return (double) held / SAMPLES;
  }

  private static ScorePairs draw(int size, SplittableRandom random) {
    double[] human = new double[size];
    double[] machine = new double[size];
    for (int i = 0; i < size; i++) {
      double truth = 2 + random.nextGaussian();
      human[i] = point(truth + 0.6 * random.nextGaussian());
      machine[i] = point(truth + 0.5 * random.nextGaussian());
    }
    return ScorePairs.of(human, machine);
  }

  private static double point(double score) {
    return Math.max(0, Math.min(4, Math.rint(score)));
  }

  private static PairMoments weighted(ScorePairs pairs, int[] counts) {
    int n = 0;
    double h = 0;
    double m = 0;
    double hh = 0;
    double mm = 0;
    double hm = 0;
    for (int i = 0; i < counts.length; i++) {
      double human = pairs.human(i);
      double machine = pairs.machine(i);
      n += counts[i];
      h += counts[i] * human;
      m += counts[i] * machine;
      hh += counts[i] * human * human;
      mm += counts[i] * machine * machine;
      hm += counts[i] * human * machine;
    }
    return PairMoments.ofSums(n, 0, 0, h, m, hh, mm, hm, hh + mm - 2 * hm);
  }
}
