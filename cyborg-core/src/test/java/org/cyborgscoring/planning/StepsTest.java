package org.cyborgscoring.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final PowerLaw LAW = new PowerLaw(0.8, 1.2, 0.5);
  private static final LearningCurve CURVE =
      new LearningCurve(
          LAW, List.of(new LearningCurve.Replicate(LAW, 0, 0)), new TrainingSpread(1, 100));

  @Test
  void findsTheFirstTenThatReachesATarget() {
    assertThat(Steps.of(107, 1000).first(CURVE, Forecast::expected, 0.7))
        .hasValueSatisfying(answer -> assertThat(answer.handScored()).isEqualTo(147));
    assertThat(Steps.of(107, 140).first(CURVE, Forecast::expected, 0.7)).isEmpty();
    assertThat(Steps.of(150, 150).first(CURVE, Forecast::expected, 0.7))
        .hasValueSatisfying(answer -> assertThat(answer.handScored()).isEqualTo(150));
  }

  @Test
  void tellsRoundBudgetsInATable() {
    assertThat(Steps.of(130, 1000).table(CURVE))
        .extracting(Forecast::handScored)
        .containsExactly(130, 140, 150, 180, 230, 330, 630, 1000);
  }

  @Property
  void beginsWithWhatThereIsAndEndsWithAllResponses(
      @ForAll @IntRange(min = 20, max = 5000) int handScored,
      @ForAll @IntRange(min = 0, max = 300_000) int more) {
    List<Integer> table =
        Steps.of(handScored, handScored + more).table(CURVE).stream()
            .map(Forecast::handScored)
            .toList();

    assertThat(table).isSorted().doesNotHaveDuplicates().hasSizeLessThan(14);
    assertThat(table.get(0)).isEqualTo(handScored);
    assertThat(table.get(table.size() - 1)).isEqualTo(handScored + more);
  }
}
