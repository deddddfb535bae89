package org.cyborgscoring.metrics;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.cyborgscoring.data.ScoreScale;

/** Score pairs for property tests. */
public final class PairArbitraries {
  public static final ScoreScale SCALE = ScoreScale.parse("1..4:0.5");

  private PairArbitraries() {}

  /** 2 to 40 pairs of score points; ties and constant columns occur. */
  public static Arbitrary<ScorePairs> points() {
    Arbitrary<Double> point = Arbitraries.integers().between(0, 6).map(SCALE::point);
    return pairs(point, point);
  }

  /** Human score points with continuous machine scores, in 1/64ths so that shifts are exact. */
  public static Arbitrary<ScorePairs> continuous() {
    return pairs(
        Arbitraries.integers().between(0, 6).map(SCALE::point),
        Arbitraries.integers().between(32, 288).map(i -> i / 64.0));
  }

  private static Arbitrary<ScorePairs> pairs(Arbitrary<Double> human, Arbitrary<Double> machine) {
    Arbitrary<double[]> pair =
        Combinators.combine(human, machine).as((h, m) -> new double[] {h, m});
    return pair.list()
        .ofMinSize(2)
        .ofMaxSize(40)
        .map(
            list ->
                ScorePairs.of(
                    list.stream().mapToDouble(p -> p[0]).toArray(),
                    list.stream().mapToDouble(p -> p[1]).toArray()));
  }
}
