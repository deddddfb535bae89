package org.cyborgscoring.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.pipeline.Outcome;
import org.cyborgscoring.pipeline.OutcomeStore;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.pipeline.ScoringRun;
import org.cyborgscoring.pipeline.Split;
import org.cyborgscoring.pipeline.Splitter;
import org.cyborgscoring.pipeline.ThreadShare;
import org.cyborgscoring.pipeline.Training;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;

/**
 * Measures how well the Student of a run scores with fewer hand scores than there are.
 *
 * <p>As a run does where only some responses are hand-scored, the hand-scored ones are divided into
 * folds, each held out once. Of the others the Teacher of the run learns from random subsets of
 * several sizes, scores the rest of them and all unscored responses, and the Student learns from
 * these Cyborg Data. The subsets of one fold are nested, so that the sizes differ by the number of
 * hand scores more than by chance. All this is done several times with new folds and subsets.
 */
final class CurveMeasurement {
  private final RunDesign design;
  private final int repeats;
  private final RunContext run;
  private final OutcomeStore store;

  /**
   * Prepares a measurement.
   *
   * @param design Teacher, Student, cut scores and seed
   * @param repeats how often the responses are divided anew, at least 1
   * @param run its threads are shared by the folds; its seed gives way to the design's
   * @param store remembers what was fitted; it is asked from several threads
   */
  CurveMeasurement(RunDesign design, int repeats, RunContext run, OutcomeStore store) {
    this.design = design;
    this.repeats = repeats;
    this.run = run.withNewSeed(design.seed());
    this.store = store;
  }

  /** What one training gave its held-out responses. */
  private record Cell(int repeat, int size, Predictions predictions) {}

  /**
   * Does it.
   *
   * @param scorable the responses without a condition code, some or all of them hand-scored
   * @throws org.cyborgscoring.data.InputException if there are too few hand scores to hold some out
   */
  Measurements measure(ResponseSet scorable) {
    List<Response> scored = scorable.handScored();
    List<Integer> sizes = TrainingSizes.upTo(Math.max(1, smallestTraining(scored.size())));
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < scored.size(); i++) {
      places.put(scored.get(i).id(), i);
    }
    double[][][] points = new double[repeats][sizes.size()][scored.size()];
    for (List<Cell> cells : cells(scorable, sizes)) {
      for (Cell cell : cells) {
        double[] given = cell.predictions().pointValues();
        List<Response> test = cell.predictions().responses();
        for (int i = 0; i < given.length; i++) {
          points[cell.repeat()][cell.size()][places.getOrDefault(test.get(i).id(), -1)] = given[i];
        }
      }
    }
    double[] scores = scored.stream().mapToDouble(Response::score).toArray();
    return new Measurements(sizes, scores, points);
  }

  private static int smallestTraining(int handScored) {
    return handScored - (handScored + ScoringRun.FOLDS - 1) / ScoringRun.FOLDS;
  }

  private List<List<Cell>> cells(ResponseSet scorable, List<Integer> sizes) {
    ThreadShare share = ThreadShare.of(design, run.threads());
    return new ParallelJobs(share.atOnce())
        .run("Measuring", run.progress(), stopped -> jobs(scorable, sizes, share, stopped));
  }

  private List<ParallelJobs.Job<List<Cell>>> jobs(
      ResponseSet scorable, List<Integer> sizes, ThreadShare share, BooleanSupplier stopped) {
    BooleanSupplier cancelled = () -> stopped.getAsBoolean() || run.cancelled().getAsBoolean();
    List<ParallelJobs.Job<List<Cell>>> jobs = new ArrayList<>();
    for (int r = 0; r < repeats; r++) {
      int repeat = r;
      long seed = run.random("planning.repeat-" + repeat).nextLong();
      List<Split> folds = Splitter.crossValidate(scorable, ScoringRun.FOLDS, run.withNewSeed(seed));
      for (int f = 0; f < folds.size(); f++) {
        int fold = f;
        // The sizes of a fold share its memory.
        jobs.add(() -> fold(folds.get(fold), sizes, repeat, fold, share.job(run, seed, cancelled)));
      }
    }
    return jobs;
  }

  private List<Cell> fold(
      Split split, List<Integer> sizes, int repeat, int fold, RunContext context) {
    int[] order = SubsetOrder.of(split.handScored(), context.random("planning.subsets-" + fold));
    List<Cell> cells = new ArrayList<>();
    for (int s = 0; s < sizes.size(); s++) {
      Split few = few(split, order, sizes.get(s));
      String name = "repeat-" + (repeat + 1) + "-fold-" + (fold + 1) + "-hand-" + sizes.get(s);
      Outcome outcome = store.get(name, () -> train(few, context));
      cells.add(
          new Cell(
              repeat,
              s,
              Predictions.of(few.test().responses(), outcome.test(), outcome.cutScores())));
    }
    return cells;
  }

  /** Teacher, Cyborg Data, Student; only what it says of the held-out responses is kept. */
  private Outcome train(Split split, RunContext context) {
    Training training = new Training(design, context);
    CyborgData data = training.merge(split, training.teach(split));
    Outcome outcome = training.study(data, split.test().responses());
    return new Outcome(outcome.cutScores(), List.of(), outcome.test());
  }

  /** The split with the hand scores of a subset alone; the others are hidden. */
  private static Split few(Split split, int[] order, int size) {
    Set<Integer> chosen = new HashSet<>();
    IntStream.of(order).limit(size).forEach(chosen::add);
    List<Response> all = split.handScored().responses();
    List<Response> few = new ArrayList<>();
    List<Response> hidden = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      (chosen.contains(i) ? few : hidden).add(all.get(i));
    }
    hidden.addAll(split.hidden());
    return new Split(new HandScored(split.item(), few), hidden, split.test());
  }
}
