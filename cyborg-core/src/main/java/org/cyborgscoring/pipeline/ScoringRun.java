package org.cyborgscoring.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.sampling.RandomSampler;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.TooFewScores;
import org.cyborgscoring.screening.CodedResponse;

/**
 * The main job on one item: a Teacher learns from few hand scores and scores the rest, a Student
 * learns from both, and the Student is compared with the Teacher, with Students on hand scores
 * alone and with the second rater.
 *
 * <p>Where every response has a hand score, all but the few are hidden and a share is held out from
 * everything. Where only some have one, all of them are in use, and agreement is measured by
 * cross-validation among them; the Student that goes into the engine learns from all.
 */
public final class ScoringRun {
  /** The number of folds where agreement is measured by cross-validation. */
  public static final int FOLDS = 5;

  private static final String RANDOM = new RandomSampler().id();

  private final RunDesign design;
  private final RunContext run;
  private final OutcomeStore store;
  private final Consumer<TrainedStudent> engineStudent;
  private final Training training;
  private final Training yardsticks;

  /**
   * Prepares a run.
   *
   * @param run its seed gives way to the design's
   * @param store remembers what was fitted, so that a stopped run goes on where it was
   * @param engineStudent is given the Student on Cyborg Data as soon as it is fitted, unless the
   *     store already has its outcome; it is theirs to close
   */
  public ScoringRun(
      RunDesign design,
      RunContext run,
      OutcomeStore store,
      Consumer<TrainedStudent> engineStudent) {
    this.design = design;
    this.run = design.seeded(run);
    this.store = store;
    this.engineStudent = engineStudent;
    this.training = new Training(design, run);
    // What the Student is compared with is trained as if nothing were done against bias.
    this.yardsticks = new Training(design.withMitigation(Mitigation.NONE), run);
  }

  /** How a run on these responses measures agreement. */
  public static RunResult.Protocol protocol(ResponseSet scorable) {
    return scorable.unscored().isEmpty()
        ? RunResult.Protocol.HELD_OUT
        : RunResult.Protocol.CROSS_VALIDATED;
  }

  /**
   * Does the job.
   *
   * @param scorable the responses without a condition code
   * @param coded the others; they only take their place in the result
   * @throws org.cyborgscoring.data.InputException if there are too few hand scores, or mitigation
   *     is asked for and no column names groups
   */
  public RunResult execute(ResponseSet scorable, List<CodedResponse> coded) {
    design.mitigation().columns(scorable.responses());
    return protocol(scorable) == RunResult.Protocol.HELD_OUT
        ? holdOut(scorable, coded)
        : crossValidate(scorable, coded);
  }

  private RunResult holdOut(ResponseSet scorable, List<CodedResponse> coded) {
    Split split = Splitter.holdOut(scorable, design, run);
    List<Response> test = split.test().responses();
    HandScored pool = pool(scorable, split);
    Map<String, Predictions> predictions = new LinkedHashMap<>();
    Studied studied = studyFew(split, pool, predictions);
    List<RunResult.CurvePoint> curve = new ArrayList<>();
    int few = split.handScored().size();
    for (int n : LearningCurve.sizes(few, pool.size())) {
      boolean known = n == few && isPlainRandom();
      Predictions onRandom = known ? hand(predictions) : studentOnRandom(pool, n, test);
      curve.add(new RunResult.CurvePoint(n, Evaluator.qwk(split.test(), onRandom)));
      if (n == few && !known) {
        predictions.put(ScorerNames.STUDENT_RANDOM, onRandom);
      }
    }
    predictions.put(
        ScorerNames.STUDENT_ALL, predictions(handOnly(pool, test, ScorerNames.STUDENT_ALL), test));
    return result(scorable, RunResult.Protocol.HELD_OUT, studied, coded, predictions, curve);
  }

  private RunResult crossValidate(ResponseSet scorable, List<CodedResponse> coded) {
    Map<String, Predictions> pooled = new LinkedHashMap<>();
    List<Split> folds = Splitter.crossValidate(scorable, FOLDS, run);
    for (int fold = 0; fold < folds.size(); fold++) {
      Map<String, Predictions> predictions = new LinkedHashMap<>();
      fewHandScores(folds.get(fold), "-fold-" + (fold + 1), TrainedStudent::close, predictions);
      predictions.forEach((name, some) -> pooled.merge(name, some, Predictions::and));
    }
    Studied studied =
        machineScores(Splitter.useAll(scorable), "", engineStudent, new LinkedHashMap<>());
    return result(scorable, RunResult.Protocol.CROSS_VALIDATED, studied, coded, pooled, List.of());
  }

  /** What a Student learned from, and the cut scores it got. */
  private record Studied(CyborgData data, CutScores cutScores) {}

  private Studied studyFew(Split split, HandScored pool, Map<String, Predictions> predictions) {
    try {
      return fewHandScores(split, "", engineStudent, predictions);
    } catch (TooFewScores e) {
      throw new InputException(
          "%s needs at least %d hand-scored responses, but --hand-scored %s keeps %d of the %d of item %s; ask for --hand-scored %d or more."
              .formatted(
                  e.model(),
                  e.least(),
                  design.handScored(),
                  split.handScored().size(),
                  pool.size(),
                  ShownName.of(split.item().id()),
                  e.least()),
          e);
    }
  }

  /** All that can be made of the few hand scores of a split, without machine scores and with. */
  private Studied fewHandScores(
      Split split,
      String suffix,
      Consumer<TrainedStudent> student,
      Map<String, Predictions> predictions) {
    List<Response> test = split.test().responses();
    Outcome hand = handOnly(split.handScored(), test, ScorerNames.STUDENT_HAND + suffix);
    predictions.put(ScorerNames.STUDENT_HAND, predictions(hand, test));
    return machineScores(split, suffix, student, predictions);
  }

  /** Teacher, Cyborg Data and the Student that learns from them. */
  private Studied machineScores(
      Split split,
      String suffix,
      Consumer<TrainedStudent> student,
      Map<String, Predictions> predictions) {
    List<Response> test = split.test().responses();
    Outcome teacher = store.get(ScorerNames.TEACHER + suffix, () -> training.teach(split));
    CyborgData data = training.merge(split, teacher);
    Outcome cyborg =
        store.get(ScorerNames.STUDENT_CYBORG + suffix, () -> training.study(data, test, student));
    predictions.put(ScorerNames.TEACHER, predictions(teacher, test));
    predictions.put(ScorerNames.STUDENT_CYBORG, predictions(cyborg, test));
    return new Studied(data, cyborg.cutScores());
  }

  private Outcome handOnly(HandScored handScored, List<Response> test, String name) {
    return store.get(name, () -> yardsticks.study(CyborgData.ofHandScores(handScored), test));
  }

  private boolean isPlainRandom() {
    return design.sampling().equals(RANDOM) && design.mitigation() != Mitigation.BALANCED_SAMPLE;
  }

  private static Predictions hand(Map<String, Predictions> predictions) {
    return Objects.requireNonNull(predictions.get(ScorerNames.STUDENT_HAND));
  }

  private Predictions studentOnRandom(HandScored pool, int n, List<Response> test) {
    int[] chosen = new RandomSampler().choose(Blind.copies(pool.responses()), n, run);
    HandScored few =
        new HandScored(
            pool.item(), IntStream.of(chosen).sorted().mapToObj(pool.responses()::get).toList());
    return predictions(handOnly(few, test, ScorerNames.STUDENT_RANDOM + "-" + n), test);
  }

  /**
   * All training responses with all their hand scores, in the order of the table: so a Student on
   * all or on random ones is the same whichever sampler the run has.
   */
  private static HandScored pool(ResponseSet scorable, Split split) {
    Set<String> held =
        split.test().responses().stream().map(Response::id).collect(Collectors.toSet());
    return new HandScored(
        scorable.item(), scorable.where(response -> !held.contains(response.id())).responses());
  }

  private static Predictions predictions(Outcome outcome, List<Response> test) {
    return Predictions.of(test, outcome.test(), outcome.cutScores());
  }

  private RunResult result(
      ResponseSet scorable,
      RunResult.Protocol protocol,
      Studied studied,
      List<CodedResponse> coded,
      Map<String, Predictions> predictions,
      List<RunResult.CurvePoint> curve) {
    Evaluation evaluation = Evaluator.evaluate(studied.data(), coded.size(), predictions);
    return new RunResult(
        design,
        scorable.item(),
        protocol,
        studied.data(),
        studied.cutScores(),
        coded,
        predictions,
        curve,
        evaluation);
  }
}
