package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cyborgscoring.cyborg.Origin;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.testing.Designs;
import org.cyborgscoring.testing.FitLog;
import org.cyborgscoring.testing.MarkStudentProvider;
import org.cyborgscoring.testing.MarkTeacherProvider;
import org.cyborgscoring.testing.MarkedItem;
import org.cyborgscoring.testing.RememberedOutcomes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on 200 responses of which 50 have a hand score. */
class CrossValidatedRunTest {
  private static final ResponseSet RESPONSES = MarkedItem.partlyScored(200, 50);

  @TempDir private Path folder;
  private FitLog log;
  private final RememberedOutcomes outcomes = new RememberedOutcomes();
  private final List<TrainedStudent> engines = new ArrayList<>();

  @BeforeEach
  void beginLog() throws IOException {
    log = FitLog.in(folder);
  }

  @Test
  void measuresEveryHandScoredResponseOnceAsHeldOut() throws IOException {
    RunResult result = run();

    assertThat(result.protocol()).isEqualTo(RunResult.Protocol.CROSS_VALIDATED);
    for (String scorer : List.of("student-hand", "teacher", "student-cyborg")) {
      assertThat(ids(Objects.requireNonNull(result.predictions().get(scorer)).responses()))
          .containsExactlyInAnyOrderElementsOf(ids(RESPONSES.handScored()));
    }
    assertThat(log.fits(MarkTeacherProvider.ID))
        .extracting(fit -> fit.handScored().size())
        .containsExactlyInAnyOrder(40, 40, 40, 40, 40, 50);
    assertThat(log.fits(MarkTeacherProvider.ID))
        .allMatch(fit -> fit.others().equals(ids(RESPONSES.unscored())));
  }

  @Test
  void hidesNoHandScoreFromTheEngine() throws IOException {
    RunResult result = run();

    assertThat(result.data().count(Origin.HUMAN)).isEqualTo(50);
    assertThat(result.data().count(Origin.MACHINE)).isEqualTo(150);
    assertThat(result.evaluation().counts()).isEqualTo(new Evaluation.Counts(50, 150, 50, 0));
    assertThat(engines).hasSize(1);
    // A Student on hand scores and one on Cyborg Data in every fold, and the engine's.
    assertThat(log.fits(MarkStudentProvider.ID)).hasSize(11);
    assertThat(log.fits(MarkStudentProvider.ID))
        .filteredOn(fit -> fit.handScored().size() == 50 && fit.others().size() == 150)
        .hasSize(1);
  }

  @Test
  void knowsNoStudentOnAllHandScoresAndSoNoGap() {
    RunResult result = run();

    assertThat(result.evaluation().scorers().keySet())
        .containsExactly("student-hand", "teacher", "student-cyborg", "human");
    assertThat(result.evaluation().gapClosed().reason())
        .hasValue(
            "Without hand scores for all training responses there is no Student on all of them.");
    assertThat(result.learningCurve()).isEmpty();
  }

  @Test
  void whateverOutcomeIsMissingTheResultIsTheSame() throws IOException {
    RunResult first = run();
    int fits = log.fits().size();
    assertThat(run()).isEqualTo(first);
    assertThat(log.fits()).hasSize(fits);

    for (String name : List.copyOf(outcomes.outcomes().keySet())) {
      outcomes.outcomes().remove(name);
      assertThat(run()).as(name).isEqualTo(first);
    }
  }

  @Test
  void needsTwentyHandScores() {
    ResponseSet few = MarkedItem.partlyScored(200, 19);
    ScoringRun run = new ScoringRun(Designs.MARKS, log.run(1), OutcomeStore.NONE, s -> {});

    assertThatThrownBy(() -> run.execute(few, List.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("19 usable hand-scored responses");
  }

  private RunResult run() {
    return new ScoringRun(Designs.MARKS, log.run(1), outcomes, engines::add)
        .execute(RESPONSES, List.of());
  }

  private static List<String> ids(List<Response> responses) {
    return responses.stream().map(Response::id).toList();
  }
}
