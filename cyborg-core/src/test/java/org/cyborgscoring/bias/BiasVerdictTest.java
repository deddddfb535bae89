package org.cyborgscoring.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cyborgscoring.bias.Finding.Level;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.junit.jupiter.api.Test;

class BiasVerdictTest {
  private static final IntervalEstimate NONE = IntervalEstimate.undefined("There is none.");

  @Test
  void isShownWhereGrowthIsBeyondTheBoundAndChanceIsExcluded() {
    assertThat(levels(growth(0.15, 0.02, 0.28))).containsExactly(Level.ADDS);
  }

  @Test
  void isPossibleWhereChanceIsNotExcluded() {
    assertThat(levels(growth(0.15, -0.02, 0.32))).containsExactly(Level.MAY_ADD);
    assertThat(levels(IntervalEstimate.withoutInterval(0.15, "none")))
        .containsExactly(Level.MAY_ADD);
  }

  @Test
  void staysOpenWhereTheIntervalReachesBeyondTheBound() {
    assertThat(levels(growth(0.05, -0.05, 0.15))).containsExactly(Level.OPEN);
    assertThat(levels(IntervalEstimate.withoutInterval(0.05, "none"))).containsExactly(Level.OPEN);
  }

  @Test
  void isRuledOutWhereTheIntervalEndsBelowTheBound() {
    assertThat(levels(growth(0.01, -0.05, 0.07))).containsExactly(Level.WITHIN);
  }

  @Test
  void widensIntervalsForManyGroups() {
    // By itself it excludes chance; as one of forty it does not.
    IntervalEstimate[] many = new IntervalEstimate[40];
    java.util.Arrays.fill(many, growth(0.15, 0.02, 0.28));
    assertThat(levels(many)).containsOnly(Level.MAY_ADD);
  }

  @Test
  void doesNotJudgeSmallGroupsAndThoseWithoutFigures() {
    BiasVerdict verdict =
        BiasVerdict.of(
            List.of(group("small", 19, growth(0.5, 0.4, 0.6)), group("none", 100, NONE)),
            BiasSettings.DEFAULT);
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.notJudged()).isEqualTo(2);
    assertThat(verdict.level()).isEmpty();
    assertThat(BiasInWords.of(verdict)).contains("undecided", "20 responses");
  }

  @Test
  void putsTheSurestAndLargestFirst() {
    BiasVerdict verdict =
        BiasVerdict.of(
            List.of(
                group("within", 100, growth(0.01, -0.01, 0.02)),
                group("adds", 100, growth(0.2, 0.1, 0.3)),
                group("more", 100, growth(0.4, 0.3, 0.5)),
                group("may", 100, growth(0.9, -0.5, 2))),
            BiasSettings.DEFAULT);
    assertThat(verdict.findings())
        .extracting(finding -> finding.group().group())
        .containsExactly("more", "adds", "may", "within");
    assertThat(verdict.decisive()).hasSize(2);
    assertThat(BiasInWords.of(verdict))
        .startsWith("The Student adds bias: for g = more (100 responses) the Student's DSM")
        .contains("The same holds for 1 other subgroup.");
  }

  @Test
  void takesTheBoundItIsGiven() {
    BiasVerdict verdict =
        BiasVerdict.of(
            List.of(group("g", 100, growth(0.15, 0.1, 0.2))), BiasSettings.DEFAULT.withBound(0.3));
    assertThat(verdict.level()).contains(Level.WITHIN);
  }

  @Test
  void findsBiasThatIsThereAndNoneThatIsNot() {
    assertThat(Chains.analyze(Chains.random(600, 2, 0.5, 1).chain(), 400).verdict().level())
        .contains(Level.ADDS);
    for (long seed = 2; seed < 8; seed++) {
      assertThat(Chains.analyze(Chains.random(2000, 50, 0, seed).chain(), 400).verdict().level())
          .isNotEqualTo(java.util.Optional.of(Level.ADDS));
    }
    assertThat(Chains.analyze(Chains.random(8000, 2, 0, 9).chain(), 100).verdict().level())
        .contains(Level.WITHIN);
  }

  private static List<Level> levels(IntervalEstimate... growth) {
    List<GroupBias> groups =
        java.util.Arrays.stream(growth).map(each -> group("g", 100, each)).toList();
    return BiasVerdict.of(groups, BiasSettings.DEFAULT).findings().stream()
        .map(Finding::level)
        .toList();
  }

  private static GroupBias group(String name, int n, IntervalEstimate growth) {
    IntervalEstimate any = growth(0.3, 0.2, 0.4);
    return new GroupBias(
        "g",
        name,
        n,
        any,
        new Steps(any, any, any, growth, NONE),
        new Steps(any, any, any, NONE, NONE));
  }

  private static IntervalEstimate growth(double value, double low, double high) {
    return IntervalEstimate.of(value, low, high);
  }
}
