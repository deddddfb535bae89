package org.cyborgscoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.bootstrap.BcaInterval;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {
  private static final ScoreScale SCALE = ScoreScale.parse("0..3");

  @Test
  void setsBothScorersSideBySideWithTheirDifference() {
    List<PairedScore> scores = scores(400, .3, .1);
    PairedDifference qwk = qwk(scores);

    assertThat(qwk.first().value()).isEqualTo(qwkOf(scores, false));
    assertThat(qwk.second().value()).isEqualTo(qwkOf(scores, true));
    assertThat(qwk.difference().value().value())
        .isCloseTo(qwk.second().value() - qwk.first().value(), Offset.offset(1e-12));
    assertThat(qwk.difference().low().value()).isPositive();
  }

  @Test
  void seesThatTheSameScoresDoNotDiffer() {
    List<PairedScore> same =
        scores(50, .3, .1).stream()
            .map(
                score ->
                    new PairedScore(score.id(), score.human(), score.first(), score.first(), null))
            .toList();

    assertThat(qwk(same).difference().value().value()).isZero();
    assertThat(new PairedComparison(SCALE, same).changed()).isEmpty();
  }

  @Test
  void namesWhatChangedAndWhetherForTheBetter() {
    List<PairedScore> scores =
        List.of(
            new PairedScore("kept", 1, 2, 2, null),
            new PairedScore("better", 1, 3, 2, null),
            new PairedScore("worse", 1, 1, 0, null),
            new PairedScore("as far", 1, 2, 0, null));

    assertThat(new PairedComparison(SCALE, scores).changed())
        .extracting(PairedScore::id, PairedScore::improvement)
        .containsExactly(tuple("better", 1.0), tuple("worse", -1.0), tuple("as far", 0.0));
  }

  @Test
  void takesNoNoticeOfThreads() {
    List<PairedScore> scores = scores(100, .3, .1);
    PairedComparison comparison = new PairedComparison(SCALE, scores);

    assertThat(comparison.differences(new Bootstrap(200, .95, new BcaInterval(), 7, 1)))
        .isEqualTo(comparison.differences(new Bootstrap(200, .95, new BcaInterval(), 7, 3)));
  }

  @Test
  void drawsTheResponsesOfAnExamineeTogether() {
    List<PairedScore> apart = new ArrayList<>();
    List<PairedScore> together = new ArrayList<>();
    for (PairedScore score : scores(100, .3, .1)) {
      for (int copy = 0; copy < 4; copy++) {
        String id = score.id() + "-" + copy;
        apart.add(new PairedScore(id, score.human(), score.first(), score.second(), null));
        together.add(new PairedScore(id, score.human(), score.first(), score.second(), score.id()));
      }
    }

    // Four copies tell no more than one: the interval is sqrt(4) times as wide.
    assertThat(width(qwk(together)) / width(qwk(apart))).isBetween(1.6, 2.4);
  }

  private static double width(PairedDifference difference) {
    return difference.difference().high().value() - difference.difference().low().value();
  }

  private static PairedDifference qwk(List<PairedScore> scores) {
    return new PairedComparison(SCALE, scores)
        .differences(new Bootstrap(500, .95, new BcaInterval(), 1, 2))
        .get(0);
  }

  private static double qwkOf(List<PairedScore> scores, boolean second) {
    return new QuadraticWeightedKappa()
        .compute(
            ScorePairs.of(
                scores.stream().mapToDouble(PairedScore::human).toArray(),
                scores.stream().mapToDouble(s -> second ? s.second() : s.first()).toArray()))
        .value();
  }

  /** Scorers that err with these probabilities. */
  private static List<PairedScore> scores(int n, double firstErrs, double secondErrs) {
    SplittableRandom random = new SplittableRandom(5);
    List<PairedScore> scores = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double human = random.nextInt(4);
      scores.add(
          new PairedScore(
              "r" + i, human, err(human, firstErrs, random), err(human, secondErrs, random), null));
    }
    return scores;
  }

  private static double err(double human, double probability, SplittableRandom random) {
    return random.nextDouble() < probability ? (human + 1) % 4 : human;
  }
}
