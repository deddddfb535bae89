package org.cyborgscoring.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.cyborgscoring.metrics.Estimate;
import org.junit.jupiter.api.Test;

class ConfidenceCheckTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  @Test
  void addsUpASmallExampleByHand() {
    List<HandScoredResponse> four =
        List.of(
            response(.95, true), response(.85, false), response(.65, true), response(.25, false));

    assertThat(value(four, "exact")).isCloseTo(.5, EXACT);
    assertThat(value(four, "mean")).isCloseTo(.675, EXACT);
    assertThat(value(four, "ece")).isCloseTo((.05 + .85 + .35 + .25) / 4, EXACT);
    assertThat(value(four, "brier"))
        .isCloseTo((.05 * .05 + .85 * .85 + .35 * .35 + .25 * .25) / 4, EXACT);
    assertThat(value(four, "auc")).isCloseTo(3 / 4.0, EXACT);
    assertThat(value(four, "raw.brier")).isCloseTo(.25, EXACT);
  }

  @Test
  void tiesAreWorthHalf() {
    assertThat(value(List.of(response(.5, true), response(.5, false)), "auc")).isCloseTo(.5, EXACT);
  }

  @Test
  void hasNoAreaWhereAllAreRight() {
    Estimate area = estimate(List.of(response(.5, true), response(.6, true)), "auc");

    assertThat(area.reason()).contains("All scores are right, or all are wrong.");
  }

  @Test
  void findsLittleErrorInConfidenceThatIsTrue() {
    List<HandScoredResponse> sound = Simulated.responses(4000, 9);

    assertThat(value(sound, "ece")).isLessThan(.03);
    assertThat(value(sound, "auc")).isGreaterThan(.65);
  }

  @Test
  void binsHoldAsManyResponsesEachAndTheLineLiesWithin() {
    List<ReliabilityBin> bins = ReliabilityBin.of(Simulated.responses(1000, 4), 5);

    assertThat(bins).hasSize(5).allMatch(bin -> bin.n() == 200);
    assertThat(bins.stream().map(ReliabilityBin::confidence)).isSorted();
    assertThat(bins)
        .filteredOn(
            bin ->
                bin.right().low().value() <= bin.confidence()
                    && bin.confidence() <= bin.right().high().value())
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void wilsonsIntervalIsThatOfTheLiterature() {
    List<HandScoredResponse> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ten.add(response(.5, i < 8));
    }

    ReliabilityBin bin = ReliabilityBin.of(ten, 1).get(0);

    // Newcombe, R. G. (1998). Statistics in Medicine, 17(8): 8 of 10 lie in .4902 to .9433.
    assertThat(bin.right().low().value()).isCloseTo(.4902, Offset.offset(5e-5));
    assertThat(bin.right().high().value()).isCloseTo(.9433, Offset.offset(5e-5));
  }

  @Test
  void makesNoMoreBinsThanThereAreResponses() {
    assertThat(ReliabilityBin.of(List.of(response(.5, true)), 5)).hasSize(1);
    assertThat(ReliabilityBin.of(List.of(), 5)).isEmpty();
  }

  private static double value(List<HandScoredResponse> responses, String statistic) {
    return estimate(responses, statistic).value();
  }

  private static Estimate estimate(List<HandScoredResponse> responses, String statistic) {
    return new ConfidenceCheck(responses)
        .figures(Simulated.bootstrap())
        .get(ConfidenceCheck.STATISTICS.indexOf(statistic))
        .value();
  }

  private static HandScoredResponse response(double confidence, boolean right) {
    return new HandScoredResponse(
        confidence + " " + right, 1, right ? 1 : 2, confidence, .5, Map.of());
  }
}
