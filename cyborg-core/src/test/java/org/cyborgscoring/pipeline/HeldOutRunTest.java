package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.cyborgscoring.cyborg.Origin;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.screening.CodedResponse;
import org.cyborgscoring.screening.ConditionCode;
import org.cyborgscoring.testing.Designs;
import org.cyborgscoring.testing.FitLog;
import org.cyborgscoring.testing.MarkStudentProvider;
import org.cyborgscoring.testing.MarkTeacherProvider;
import org.cyborgscoring.testing.MarkedItem;
import org.cyborgscoring.testing.RememberedOutcomes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on responses that all have a hand score: 300 of them, 60 held out, 48 hand-scored. */
class HeldOutRunTest {
  private static final ResponseSet RESPONSES = MarkedItem.responses(300);
  private static final List<CodedResponse> CODED =
      List.of(new CodedResponse(Response.scored("blank", " ", 0), ConditionCode.BLANK));

  @TempDir private Path folder;
  private FitLog log;
  private final RememberedOutcomes outcomes = new RememberedOutcomes();
  private final List<TrainedStudent> engines = new ArrayList<>();

  @BeforeEach
  void beginLog() throws IOException {
    log = FitLog.in(folder);
  }

  @Test
  void comparesEveryScorerOnTheSameHeldOutResponses() {
    RunResult result = run(Designs.MARKS);

    assertThat(result.protocol()).isEqualTo(RunResult.Protocol.HELD_OUT);
    assertThat(result.evaluation().scorers().keySet())
        .containsExactly(
            "student-random", "student-hand", "teacher", "student-cyborg", "student-all", "human");
    Set<List<Response>> tests = new HashSet<>();
    result.predictions().values().forEach(some -> tests.add(some.responses()));
    assertThat(tests).hasSize(1);
    assertThat(tests.iterator().next()).hasSize(60).allMatch(Response::isHandScored);
    for (String scorer : result.evaluation().scorers().keySet()) {
      assertThat(result.evaluation().of(scorer, "qwk").value()).as(scorer).isBetween(0.3, 1.0);
    }
  }

  @Test
  void namesTheOptionThatKeepsTooFewHandScores() {
    RunDesign two = Designs.MARKS.withHandScored(Amount.count(2));

    assertThatThrownBy(() -> run(two))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("the Teacher marks needs at least 3 hand-scored responses")
        .hasMessageContaining("--hand-scored 2 keeps 2 of the 240")
        .hasMessageEndingWith("ask for --hand-scored 3 or more.");
  }

  @Test
  void aRandomSampleIsItsOwnYardstick() {
    RunResult result = run(Designs.MARKS.withSampling("random"));

    assertThat(result.evaluation().scorers().keySet())
        .containsExactly("student-hand", "teacher", "student-cyborg", "student-all", "human");
    assertThat(result.learningCurve())
        .contains(new RunResult.CurvePoint(48, result.evaluation().of("student-hand", "qwk")));
  }

  @Test
  void theYardsticksAreTheSameWhateverTheSampling() {
    RunResult diverse = run(Designs.MARKS);
    RunResult random =
        new ScoringRun(Designs.MARKS.withSampling("random"), log.run(1), OutcomeStore.NONE, s -> {})
            .execute(RESPONSES, CODED);

    assertThat(diverse.predictions().get("student-random"))
        .isEqualTo(random.predictions().get("student-hand"));
    assertThat(diverse.predictions().get("student-all"))
        .isEqualTo(random.predictions().get("student-all"));
    assertThat(diverse.predictions().get("student-cyborg"))
        .isNotEqualTo(random.predictions().get("student-cyborg"));
    assertThat(diverse.learningCurve()).isEqualTo(random.learningCurve());
  }

  @Test
  void countsWhoHadWhichPart() {
    assertThat(run(Designs.MARKS).evaluation().counts())
        .isEqualTo(new Evaluation.Counts(48, 192, 60, 1));
  }

  @Test
  void gapClosedComparesWithTheStudentOnRandomHandScores() {
    Evaluation evaluation = run(Designs.MARKS.withHandScored(Amount.count(5))).evaluation();

    double few = evaluation.of("student-random", "qwk").value();
    double cyborg = evaluation.of("student-cyborg", "qwk").value();
    double all = evaluation.of("student-all", "qwk").value();
    assertThat(all - few).isGreaterThan(0.01);
    assertThat(evaluation.gapClosed().value())
        .isCloseTo((cyborg - few) / (all - few), within(1e-12));
  }

  @Test
  void drawsTheLearningCurveOfHandScoresAlone() {
    assertThat(run(Designs.MARKS).learningCurve())
        .extracting(RunResult.CurvePoint::handScored)
        .containsExactly(24, 48, 96);
  }

  @Test
  void theTeacherLearnsFromTheFewAndNobodyFromHeldOutResponses() throws IOException {
    RunResult result = run(Designs.MARKS);

    List<String> test = ids(predictions(result, "teacher").responses());
    List<FitLog.Fit> teachers = log.fits(MarkTeacherProvider.ID);
    assertThat(teachers).hasSize(1);
    assertThat(teachers.get(0).handScored()).hasSize(48);
    assertThat(teachers.get(0).others()).hasSize(192);
    for (FitLog.Fit fit : log.fits()) {
      assertThat(fit.handScored()).doesNotContainAnyElementsOf(test);
      assertThat(fit.others()).doesNotContainAnyElementsOf(test);
    }
  }

  @Test
  void theStudentsLearnFromWhatTheirNamesSay() throws IOException {
    RunResult result = run(Designs.MARKS);

    assertThat(log.fits(MarkStudentProvider.ID))
        .extracting(fit -> fit.handScored().size(), fit -> fit.others().size())
        .containsExactlyInAnyOrder(
            // On the few, on Cyborg Data, on 24, 48 and 96 random ones, on all.
            tuple(48, 0), tuple(48, 192), tuple(24, 0), tuple(48, 0), tuple(96, 0), tuple(240, 0));
    assertThat(result.data().count(Origin.HUMAN)).isEqualTo(48);
    assertThat(result.data().count(Origin.MACHINE)).isEqualTo(192);
  }

  @Test
  void codedResponsesReachNoModel() throws IOException {
    RunResult result = run(Designs.MARKS);

    assertThat(result.coded()).isEqualTo(CODED);
    assertThat(log.fits())
        .allSatisfy(
            fit -> {
              assertThat(fit.handScored()).doesNotContain("blank");
              assertThat(fit.others()).doesNotContain("blank");
            });
    assertThat(ids(predictions(result, "teacher").responses())).doesNotContain("blank");
    assertThat(result.data().rows()).extracting(row -> row.response().id()).doesNotContain("blank");
  }

  @Test
  void pointsComeFromTheCutScoresOfEachModel() {
    RunResult result = run(Designs.MARKS);

    Map.of(
            "teacher",
            "teacher",
            "student-all",
            "student-all",
            "student-random",
            "student-random-48")
        .forEach(
            (scorer, outcome) ->
                assertThat(result.predictions().get(scorer))
                    .isEqualTo(
                        Predictions.of(
                            predictions(result, scorer).responses(),
                            outcome(outcome).test(),
                            outcome(outcome).cutScores())));
  }

  @Test
  void theEngineGetsTheStudentOnCyborgDataAndItsCutScores() {
    RunResult result = run(Designs.MARKS);

    assertThat(engines).hasSize(1);
    TrainedStudent student = engines.get(0);
    assertThat(student.cutScores()).isEqualTo(outcome("student-cyborg").cutScores());
    Predictions predictions = predictions(result, "student-cyborg");
    List<Response> test = predictions.responses().stream().map(r -> r.withHandScore(null)).toList();
    assertThat(student.model().score(test)).isEqualTo(predictions.distributions());
  }

  @Test
  void aSecondRunFitsNothing() throws IOException {
    RunResult first = run(Designs.MARKS);
    int fits = log.fits().size();

    RunResult second = run(Designs.MARKS);

    assertThat(log.fits()).hasSize(fits);
    assertThat(engines).hasSize(1);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void whateverOutcomeIsMissingTheResultIsTheSame() {
    RunResult first = run(Designs.MARKS);

    for (String name : List.copyOf(outcomes.outcomes().keySet())) {
      outcomes.outcomes().remove(name);
      assertThat(run(Designs.MARKS)).as(name).isEqualTo(first);
    }
  }

  @Test
  void theSeedOfTheDesignDecidesNotThatOfTheContext() {
    RunResult first = run(Designs.MARKS);
    RunResult second =
        new ScoringRun(Designs.MARKS, log.run(77), OutcomeStore.NONE, s -> {})
            .execute(RESPONSES, CODED);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void stopsWhenTheUserWantsTo() throws IOException {
    ScoringRun stopped =
        new ScoringRun(Designs.MARKS, log.run(1, 1, () -> true), outcomes, engines::add);

    assertThatThrownBy(() -> stopped.execute(RESPONSES, CODED))
        .isInstanceOf(CancellationException.class);
    assertThat(log.fits()).isEmpty();
  }

  @Test
  void saysWhatAModelIsMissingBeforeAnyWork() {
    RunDesign unknown =
        new RunDesign(
            Amount.count(5), 0.2, "random", "gpt", Map.of(), "none", Map.of(), "matched", 1);

    assertThatThrownBy(() -> run(unknown))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no Teacher named 'gpt'");
  }

  private RunResult run(RunDesign design) {
    return new ScoringRun(design, log.run(1), outcomes, engines::add).execute(RESPONSES, CODED);
  }

  private static List<String> ids(List<Response> responses) {
    return responses.stream().map(Response::id).toList();
  }

  private Outcome outcome(String name) {
    return Objects.requireNonNull(outcomes.outcomes().get(name));
  }

  private static Predictions predictions(RunResult result, String scorer) {
    return Objects.requireNonNull(result.predictions().get(scorer));
  }
}
