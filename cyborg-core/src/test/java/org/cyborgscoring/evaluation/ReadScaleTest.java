package org.cyborgscoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.Estimate;
import org.junit.jupiter.api.Test;

class ReadScaleTest {
  /** What the score of record is made of. */
  private enum Composition implements DoubleBinaryOperator {
    FIRST {
      @Override
      public double applyAsDouble(double first, double second) {
        return first;
      }
    },
    SUM {
      @Override
      public double applyAsDouble(double first, double second) {
        return first + second;
      }
    },
    NEITHER {
      @Override
      public double applyAsDouble(double first, double second) {
        return 30 + first;
      }
    }
  }

  @Test
  void judgesTheTrueScoreOnTheScaleOfTheSumOfReads() {
    double ofSums = trueScore(Composition.SUM, "prmse").value();

    assertThat(ofSums).isBetween(0.5, 1.0);
    // A sum of two reads is twice their mean: four times the variances, the same proportion.
    assertThat(trueScore(Composition.SUM, "rater_error_variance").value())
        .isCloseTo(4 * trueScore(Composition.FIRST, "rater_error_variance").value(), within(1e-12));
    assertThat(trueScore(Composition.SUM, "reliability"))
        .isEqualTo(trueScore(Composition.FIRST, "reliability"));
  }

  @Test
  void stepsTheReliabilityOfASumUp() {
    double reliability = estimate(Composition.SUM, Comparison.HUMAN_HUMAN, "r").value();
    double ofSum = 2 * reliability / (1 + reliability);

    assertThat(trueScore(Composition.SUM, "r_disattenuated").value())
        .isCloseTo(
            estimate(Composition.SUM, Comparison.MACHINE_HUMAN, "r").value() / Math.sqrt(ofSum),
            within(1e-9));
  }

  @Test
  void comparesNoSharesOfEqualScoresAcrossScales() {
    assertThat(degradation(Composition.SUM, "exact").reason())
        .hasValueSatisfying(why -> assertThat(why).contains("another scale"));
    assertThat(degradation(Composition.SUM, "qwk").isDefined()).isTrue();
    assertThat(degradation(Composition.FIRST, "exact").isDefined()).isTrue();
  }

  @Test
  void saysWhenReadsAndRecordCannotBeBroughtTogether() {
    assertThat(trueScore(Composition.NEITHER, "prmse").reason())
        .hasValueSatisfying(why -> assertThat(why).contains("nor add up to it"));
    assertThat(trueScore(Composition.NEITHER, "reliability").isDefined()).isTrue();
  }

  private static Estimate trueScore(DoubleBinaryOperator record, String statistic) {
    return estimate(record, Comparison.TRUE_SCORE, statistic);
  }

  private static Estimate degradation(DoubleBinaryOperator record, String statistic) {
    return estimate(record, Comparison.DEGRADATION, statistic);
  }

  private static Estimate estimate(
      DoubleBinaryOperator record, Comparison comparison, String statistic) {
    Random random = new Random(3);
    List<EvaluationRow> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double ability = 3.5 + random.nextGaussian();
      double first = Math.rint(ability + 0.4 * random.nextGaussian());
      double second = Math.rint(ability + 0.4 * random.nextGaussian());
      double human = record.applyAsDouble(first, second);
      double machine = record.applyAsDouble(ability, ability) + 0.4 * random.nextGaussian();
      rows.add(
          new EvaluationRow(
              "r" + i, human, machine, null, List.of(first, second), Map.of(), null, null));
    }
    EvaluationSet set = new EvaluationSet("item", "machine", ScoreScale.of(-10, 60), rows);
    return Figures.of(set, Figures.settings(0, 1))
        .everyone(comparison, version(comparison, statistic), statistic);
  }

  /** What the reads tell by themselves stands as version RAW alone. */
  private static ScoreVersion version(Comparison comparison, String statistic) {
    return comparison == Comparison.HUMAN_HUMAN
            || statistic.equals("rater_error_variance")
            || statistic.equals("reliability")
        ? ScoreVersion.RAW
        : ScoreVersion.RAW_ROUNDED;
  }
}
