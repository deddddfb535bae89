package org.cyborgscoring.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.pipeline.Outcome;
import org.cyborgscoring.pipeline.OutcomeStore;
import org.cyborgscoring.testing.Designs;
import org.cyborgscoring.testing.FitLog;
import org.cyborgscoring.testing.MarkTeacherProvider;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 responses of which 60 have a hand score, and models that hardly need any. */
class BudgetPlannerTest {
  private static final ResponseSet RESPONSES = MarkedItem.partlyScored(200, 60);
  private static final PlanDesign DESIGN = new PlanDesign(Designs.MARKS, 0.5, 2, 100);

  @TempDir private Path folder;
  private FitLog log;

  @BeforeEach
  void beginLog() throws IOException {
    log = FitLog.in(folder);
  }

  @Test
  void trainsOnNestedPartsOfTheHandScoresAndHidesTheOthers() throws IOException {
    BudgetPlan plan = plan(DESIGN, OutcomeStore.NONE, 1);

    assertThat(plan.measured()).extracting(MeasuredPoint::handScored).containsExactly(17, 29, 48);
    List<FitLog.Fit> fits = log.fits(MarkTeacherProvider.ID);
    assertThat(fits).hasSize(2 * 5 * 3);
    assertThat(fits)
        .allSatisfy(
            fit -> assertThat(fit.handScored().size() + fit.others().size()).isEqualTo(188));
    assertThat(fits).extracting(fit -> fit.handScored().size()).containsOnly(17, 29, 48);
    List<String> scored = RESPONSES.handScored().stream().map(Response::id).toList();
    assertThat(fits).allSatisfy(fit -> assertThat(scored).containsAll(fit.handScored()));
  }

  @Test
  void saysThatATargetIsReached() {
    BudgetPlan plan = plan(DESIGN, OutcomeStore.NONE, 1);

    assertThat(plan.verdict()).isEqualTo(Verdict.REACHED);
    assertThat(plan.more()).isZero();
    assertThat(PlanInWords.headline(plan))
        .startsWith("Score 0 more: a QWK of 0.50 is to be expected already; expected QWK 0.");
    assertThat(plan.table().get(0).handScored()).isEqualTo(60);
    assertThat(plan.best().orElseThrow().handScored()).isEqualTo(200);
  }

  @Test
  void saysThatATargetIsAboveWhatPeopleAgreeOn() {
    BudgetPlan plan = plan(new PlanDesign(Designs.MARKS, 0.99, 2, 100), OutcomeStore.NONE, 1);

    assertThat(plan.verdict()).isEqualTo(Verdict.ABOVE_CEILING);
    assertThat(plan.answer()).isEmpty();
    assertThat(PlanInWords.headline(plan))
        .contains("0.99 is out of reach", "without any error would have 0.9", "all 200 responses");
  }

  @Test
  void givesTheSameWithAnyNumberOfThreads() {
    assertThat(plan(DESIGN, OutcomeStore.NONE, 3)).isEqualTo(plan(DESIGN, OutcomeStore.NONE, 1));
  }

  @Test
  void trainingsThatWantTheWholeMachineComeOneAfterAnotherWithAllThreads() throws IOException {
    PlanDesign alone = new PlanDesign(Designs.MARKS_ALONE, 0.5, 2, 100);

    BudgetPlan plan = plan(alone, OutcomeStore.NONE, 3);

    assertThat(log.fits()).isNotEmpty().allMatch(fit -> fit.threads() == 3);
    assertThat(plan.measured()).isEqualTo(plan(DESIGN, OutcomeStore.NONE, 3).measured());
  }

  @Test
  void fitsNothingTwice() throws IOException {
    Map<String, Outcome> kept = new ConcurrentHashMap<>();
    OutcomeStore store = (name, fit) -> kept.computeIfAbsent(name, absent -> fit.get());
    BudgetPlan first = plan(DESIGN, store, 2);
    int fits = log.fits().size();
    kept.remove("repeat-2-fold-3-hand-29");

    assertThat(plan(DESIGN, store, 2)).isEqualTo(first);

    // One Teacher and its Student.
    assertThat(log.fits()).hasSize(fits + 2);
  }

  @Test
  void takesAllHandScoresThereAre() {
    BudgetPlan plan =
        new BudgetPlanner(DESIGN, log.run(1, 1, () -> false), OutcomeStore.NONE)
            .plan(MarkedItem.responses(100));

    assertThat(plan.handScored()).isEqualTo(100);
    assertThat(plan.unscored()).isZero();
    assertThat(plan.table()).hasSize(1);
  }

  @Test
  void makesNoPlanOfTooFewHandScores() {
    BudgetPlan plan =
        new BudgetPlanner(DESIGN, log.run(1, 1, () -> false), OutcomeStore.NONE)
            .plan(MarkedItem.partlyScored(200, 30));

    assertThat(plan.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(plan.table()).isEmpty();
    assertThat(plan.measured()).isNotEmpty();
    assertThat(PlanInWords.headline(plan)).contains("do not determine a plan", "too few");
  }

  @Test
  void refusesFewerHandScoresThanCanBeDivided() {
    BudgetPlanner planner =
        new BudgetPlanner(DESIGN, log.run(1, 1, () -> false), OutcomeStore.NONE);

    assertThatThrownBy(() -> planner.plan(MarkedItem.partlyScored(200, 19)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at least 20");
  }

  @Test
  void stopsWhenTheUserWantsTo() {
    BudgetPlanner planner = new BudgetPlanner(DESIGN, log.run(1, 2, () -> true), OutcomeStore.NONE);

    assertThatThrownBy(() -> planner.plan(RESPONSES)).isInstanceOf(CancellationException.class);
  }

  @Test
  void refusesTargetsThatAreNoQwk() {
    for (double target : new double[] {0, 1, 70, -0.1, Double.NaN}) {
      assertThatThrownBy(() -> new PlanDesign(Designs.MARKS, target, 3, 1000))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("between 0 and 1");
    }
  }

  private BudgetPlan plan(PlanDesign design, OutcomeStore store, int threads) {
    return new BudgetPlanner(design, log.run(1, threads, () -> false), store).plan(RESPONSES);
  }
}
