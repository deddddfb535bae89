package org.cyborgscoring.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.RunContext;

/**
 * Measures learning curves of all regimes. Jobs run in parallel, each on one thread; a finished job
 * is stored, and a later run with the same folder does only the others. The result does not depend
 * on the number of threads or on interruptions.
 */
public final class Experiment {
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::item)
          .thenComparingLong(Cell::seed)
          .thenComparing(Cell::sampling)
          .thenComparingInt(Cell::handScored)
          .thenComparing(Cell::regime);
  private static final Pattern NOT_FOR_FILE_NAMES = Pattern.compile("[^A-Za-z0-9.-]");

  private final ExperimentDesign design;
  private final RunContext run;
  private final CellStore store;

  /**
   * Prepares an experiment.
   *
   * @param run its seed is not used, its threads are shared by the jobs
   * @param cells the folder that keeps finished cells; it must belong to this design and these data
   */
  public Experiment(ExperimentDesign design, RunContext run, Path cells) {
    this.design = design;
    this.run = run;
    this.store = new CellStore(cells);
  }

  /** A job and what it is called in the store. */
  private record Job(String name, CellJob work, Function<CellJob, List<Cell>> part) {}

  /**
   * Measures all cells.
   *
   * @param items the scorable responses of each item, all hand-scored
   * @return the cells, ordered by item, seed, sampling, number of hand scores and regime
   */
  public List<Cell> execute(List<ResponseSet> items) {
    List<Job> jobs = jobs(items);
    List<Cell> cells = new ArrayList<>();
    AtomicInteger done = new AtomicInteger();
    ExecutorService executor = Executors.newFixedThreadPool(run.threads());
    try {
      List<Future<List<Cell>>> results = new ArrayList<>();
      for (Job job : jobs) {
        results.add(
            executor.submit(
                () -> {
                  List<Cell> result = result(job);
                  run.progress().update("Measuring", done.incrementAndGet(), jobs.size());
                  return result;
                }));
      }
      for (Future<List<Cell>> result : results) {
        cells.addAll(get(result));
      }
    } finally {
      executor.shutdownNow();
    }
    cells.sort(ORDER);
    return cells;
  }

  private List<Job> jobs(List<ResponseSet> items) {
    List<Job> jobs = new ArrayList<>();
    for (ResponseSet responses : items) {
      for (long seed = 1; seed <= design.seeds(); seed++) {
        // A memory for the jobs of one seed alone: it goes when they are done.
        RunContext ofSeed = run.withNewSeed(seed).withThreads(1).withMemo(new Memo());
        addJobs(jobs, responses, seed, ofSeed);
      }
    }
    return jobs;
  }

  private void addJobs(List<Job> jobs, ResponseSet responses, long seed, RunContext ofSeed) {
    String prefix = NOT_FOR_FILE_NAMES.matcher(responses.item().id()).replaceAll("_") + "-" + seed;
    Amount any = design.handScored().get(0);
    String sampling = design.samplings().get(0);
    jobs.add(
        new Job(
            prefix + "-all",
            new CellJob(responses, design.run(any, sampling, seed), ofSeed),
            CellJob::yardsticks));
    for (String each : design.samplings()) {
      for (Amount amount : design.handScored()) {
        jobs.add(
            new Job(
                prefix + "-" + each + "-" + amount.toString().replace("%", "pc"),
                new CellJob(responses, design.run(amount, each, seed), ofSeed),
                CellJob::fewHandScores));
      }
    }
  }

  private List<Cell> result(Job job) throws IOException {
    run.checkCancelled();
    var known = store.find(job.name());
    if (known.isPresent()) {
      return known.get();
    }
    List<Cell> cells = job.part().apply(job.work());
    store.put(job.name(), cells);
    return cells;
  }

  private static List<Cell> get(Future<List<Cell>> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a job.", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error failure) {
        throw failure;
      }
      if (cause instanceof IOException failure) {
        throw new UncheckedIOException(failure);
      }
      throw new IllegalStateException(cause);
    }
  }
}
