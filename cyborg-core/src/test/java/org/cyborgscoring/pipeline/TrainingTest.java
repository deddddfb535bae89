package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.CutScoreMethods;
import org.cyborgscoring.scoring.CutScoreSample;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.testing.Designs;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final RunContext RUN = RunContext.withSeed(1);
  private static final Split SPLIT =
      Splitter.holdOut(MarkedItem.responses(300), Designs.MARKS, RUN);

  private final Training training = new Training(Designs.MARKS, RUN);

  @Test
  void theTeacherPredictsHandScoredResponsesOutOfSampleThenTheOthersThenTheHeldOut() {
    Outcome outcome = training.teach(SPLIT);

    assertThat(outcome.training()).hasSize(SPLIT.training().size());
    assertThat(outcome.test()).hasSize(SPLIT.test().size());
  }

  @Test
  void cutScoresOfAStudentAreMatchedOnOutOfSamplePredictions() {
    CyborgData data = CyborgData.ofHandScores(SPLIT.handScored());

    Outcome outcome = training.study(data, SPLIT.test().responses(), student -> {});

    assertThat(outcome.cutScores())
        .isEqualTo(
            CutScoreMethods.named("matched")
                .choose(
                    CutScoreSample.of(
                        MarkedItem.ITEM.scale(),
                        outcome.training().stream()
                            .mapToDouble(ScoreDistribution::expected)
                            .toArray(),
                        SPLIT.handScored().scores())));
  }

  @Test
  void cutScoresOfTheTeacherAreMatchedToHandScoresAndItsOwnProbabilities() {
    Outcome outcome = training.teach(SPLIT);
    int few = SPLIT.handScored().size();

    List<ScoreDistribution> labels = new ArrayList<>();
    CyborgData.ofHandScores(SPLIT.handScored()).rows().stream()
        .map(CyborgRow::distribution)
        .forEach(labels::add);
    labels.addAll(outcome.training().subList(few, outcome.training().size()));
    assertThat(outcome.cutScores())
        .isEqualTo(
            CutScoreMethods.named("matched")
                .choose(
                    CutScoreSample.ofLabels(MarkedItem.ITEM.scale(), outcome.training(), labels)));
  }

  @Test
  void hiddenResponsesGetTheTeachersScoresAndHandScoresStand() {
    Outcome outcome = training.teach(SPLIT);
    int few = SPLIT.handScored().size();

    CyborgData data = training.merge(SPLIT, outcome);

    assertThat(data.rows().subList(0, few))
        .isEqualTo(CyborgData.ofHandScores(SPLIT.handScored()).rows());
    for (int i = few; i < data.rows().size(); i++) {
      CyborgRow row = data.rows().get(i);
      assertThat(row.response().isHandScored()).isFalse();
      assertThat(row.distribution()).isEqualTo(outcome.training().get(i));
      assertThat(row.score())
          .isEqualTo(outcome.cutScores().pointFor(row.distribution().expected()));
      assertThat(row.source()).isEqualTo(TeacherSource.of(Designs.MARKS, SPLIT));
    }
  }

  @Test
  void aFittedStudentIsHandedOverWithTheCutScoresOfItsOutcome() {
    List<TrainedStudent> students = new ArrayList<>();

    Outcome outcome =
        training.study(
            CyborgData.ofHandScores(SPLIT.handScored()), List.<Response>of(), students::add);

    assertThat(students).hasSize(1);
    assertThat(students.get(0).cutScores()).isEqualTo(outcome.cutScores());
    assertThat(outcome.test()).isEmpty();
  }
}
