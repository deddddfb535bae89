package org.cyborgscoring.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.Mitigation;
import org.cyborgscoring.pipeline.ThreadShare;
import org.cyborgscoring.scoring.RunContext;

/**
 * Measures learning curves of all regimes. Jobs run in parallel, each on one thread, or one after
 * another where a model wants the whole machine; a finished job is stored, and a later run with the
 * same folder does only the others. The result does not depend on the number of threads or on
 * interruptions.
 */
public final class Experiment {
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::item)
          .thenComparingLong(Cell::seed)
          .thenComparing(Cell::sampling)
          .thenComparingInt(Cell::handScored)
          .thenComparing(cell -> cell.amount().toString())
          .thenComparing(Cell::mitigation)
          .thenComparing(Cell::regime);

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
   * @return the cells, ordered by item, seed, sampling, number of hand scores, mitigation and
   *     regime
   * @throws org.cyborgscoring.data.InputException if mitigation is asked for and an item's
   *     responses have no subgroups
   * @throws java.util.concurrent.CancellationException if the user stopped the run; what is
   *     finished is stored
   */
  public List<Cell> execute(List<ResponseSet> items) {
    for (ResponseSet item : items) {
      design.mitigations().forEach(mitigation -> mitigation.columns(item.responses()));
    }
    AtomicBoolean failed = new AtomicBoolean();
    ThreadShare share = ThreadShare.of(design.base(), run.threads());
    ExecutorService executor = Executors.newFixedThreadPool(share.atOnce());
    try {
      return measure(jobs(items, share, failed), executor);
    } finally {
      failed.set(true);
      executor.shutdown();
      awaitEnd(executor);
    }
  }

  /** Takes results as they come, so that a failure is known at once. */
  private List<Cell> measure(Deque<Job> jobs, ExecutorService executor) {
    int total = jobs.size();
    ExecutorCompletionService<List<Cell>> service = new ExecutorCompletionService<>(executor);
    // A job that is done is held by nobody, nor is the memory it shares with others of its seed.
    while (!jobs.isEmpty()) {
      Job job = jobs.remove();
      service.submit(() -> result(job));
    }
    List<Cell> cells = new ArrayList<>();
    for (int done = 1; done <= total; done++) {
      cells.addAll(next(service));
      run.progress().update("Measuring", done, total);
    }
    cells.sort(ORDER);
    return cells;
  }

  private Deque<Job> jobs(List<ResponseSet> items, ThreadShare share, AtomicBoolean failed) {
    Deque<Job> jobs = new ArrayDeque<>();
    BooleanSupplier cancelled = () -> failed.get() || run.cancelled().getAsBoolean();
    for (int i = 0; i < items.size(); i++) {
      for (long seed = 1; seed <= design.seeds(); seed++) {
        // The memory is shared within a seed.
        RunContext ofSeed = share.job(run, seed, cancelled);
        addJobs(jobs, items.get(i), CellStore.name(i, items.get(i).item(), seed), ofSeed);
      }
    }
    return jobs;
  }

  private void addJobs(Deque<Job> jobs, ResponseSet responses, String prefix, RunContext ofSeed) {
    long seed = ofSeed.seed();
    Amount any = design.handScored().get(0);
    String sampling = design.samplings().get(0);
    jobs.add(
        new Job(
            prefix + "-all",
            new CellJob(responses, design.run(any, sampling, seed, Mitigation.NONE), ofSeed),
            CellJob::yardsticks));
    for (String each : design.samplings()) {
      for (Amount amount : design.handScored()) {
        for (Mitigation mitigation : design.mitigations()) {
          jobs.add(
              new Job(
                  prefix + "-" + each + "-" + name(amount, mitigation),
                  new CellJob(responses, design.run(amount, each, seed, mitigation), ofSeed),
                  CellJob::fewHandScores));
        }
      }
    }
  }

  private static String name(Amount amount, Mitigation mitigation) {
    String name = amount.toString().replace("%", "pc");
    return mitigation == Mitigation.NONE ? name : name + "-" + mitigation.id();
  }

  private List<Cell> result(Job job) throws IOException {
    job.work().checkCancelled();
    var known = store.find(job.name());
    return known.isPresent() ? known.get() : store.put(job.name(), job.part().apply(job.work()));
  }

  private static List<Cell> next(ExecutorCompletionService<List<Cell>> service) {
    try {
      return service.take().get();
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

  /** After this no job writes into the folder any more. */
  private static void awaitEnd(ExecutorService executor) {
    boolean interrupted = false;
    while (!executor.isTerminated()) {
      try {
        boolean unused = executor.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
