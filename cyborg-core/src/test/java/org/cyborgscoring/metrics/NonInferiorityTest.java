package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.cyborgscoring.metrics.NonInferiority.Result;
import org.cyborgscoring.metrics.NonInferiority.Verdict;
import org.junit.jupiter.api.Test;

class NonInferiorityTest {
  private final NonInferiority test = new NonInferiority(RandomSplits.holdingOut(.2));

  @Test
  void averagesTheSeedsOfAnItemAndTestsOverItems() {
    Result result =
        test.test(
            Stream.of(
                    cells("a", -.01, .004, -.006),
                    cells("b", .012, -.002, .003),
                    cells("c", -.015, -.02, -.004),
                    cells("d", .001, .006, -.009))
                .flatMap(List::stream)
                .toList());

    // scipy 1.10.1: stats.ttest_1samp(item means, -.02, alternative='greater')
    assertThat(result.pairs()).isEqualTo(4);
    assertThat(result.p().value()).isCloseTo(0.00984254829639906, within(1e-9));
    assertThat(result.difference().value().value()).isCloseTo(-1 / 300.0, within(1e-12));
    assertThat(result.difference().low().value()).isCloseTo(-0.01494591149592684, within(1e-9));
    assertThat(result.difference().high().value()).isCloseTo(0.008279244829260173, within(1e-9));
    assertThat(result.verdict()).isEqualTo(Verdict.NON_INFERIOR);
  }

  @Test
  void correctsForOverlappingSplitsOfOneItem() {
    Result result = test.test(cells("a", -.01, .004, -.006, .002, -.003));

    // numpy and scipy.stats.t with se = sqrt(var(ddof=1) * (1 / 5 + .25))
    assertThat(result.pairs()).isEqualTo(5);
    assertThat(result.p().value()).isCloseTo(0.0052925465183761055, within(1e-9));
    assertThat(result.difference().low().value()).isCloseTo(-0.01326675, within(1e-8));
    assertThat(result.difference().high().value()).isCloseTo(0.00806675, within(1e-8));
  }

  @Test
  void isNotShownWhenWorseThanTheMargin() {
    Result result = test.test(cells("a", -.03, -.04, -.05));

    assertThat(result.verdict()).isEqualTo(Verdict.NOT_SHOWN);
    assertThat(result.p().value()).isGreaterThan(.5);
  }

  @Test
  void isUndecidableWithFewerThanTwoPairs() {
    assertThat(test.test(List.of()).verdict()).isEqualTo(Verdict.UNDECIDABLE);
    Result one = test.test(cells("a", .01));
    assertThat(one.verdict()).isEqualTo(Verdict.UNDECIDABLE);
    assertThat(one.difference().value().value()).isCloseTo(.01, within(1e-12));
    assertThat(one.p().isDefined()).isFalse();
  }

  @Test
  void decidesWithoutSpread() {
    assertThat(test.test(cells("a", 0, 0)).verdict()).isEqualTo(Verdict.NON_INFERIOR);
    assertThat(test.test(cells("a", -.5, -.5)).verdict()).isEqualTo(Verdict.NOT_SHOWN);
  }

  @Property
  void isShownExactlyWhenTheIntervalLiesAboveTheMargin(
      @ForAll @Size(min = 2, max = 6)
          List<@DoubleRange(min = -.05, max = .05) Double> differences) {
    Result result =
        test.test(cells("a", differences.stream().mapToDouble(Double::doubleValue).toArray()));
    double low = result.difference().low().value();

    if (Math.abs(low + NonInferiority.MARGIN) > 1e-6) {
      assertThat(result.verdict() == Verdict.NON_INFERIOR).isEqualTo(low > -NonInferiority.MARGIN);
    }
  }

  private static List<ComparisonCell> cells(String item, double... differences) {
    return DoubleStream.of(differences)
        .mapToObj(difference -> new ComparisonCell(item, difference, 0))
        .toList();
  }
}
