package org.cyborgscoring.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cyborgscoring.scoring.Progress;

/**
 * Jobs side by side, with results in the order of the jobs. The first failure stops the others.
 *
 * @param threads how many jobs are done at once
 */
record ParallelJobs(int threads) {

  /** A job with a result. */
  interface Job<T> {
    /** Does the job. */
    T execute();
  }

  /**
   * Does all jobs.
   *
   * @param task what they do, in a few words for the user
   * @param jobs makes the jobs; what it is given says whether another job has failed
   */
  <T> List<T> run(String task, Progress progress, Function<BooleanSupplier, List<Job<T>>> jobs) {
    AtomicBoolean failed = new AtomicBoolean();
    List<Job<T>> all = jobs.apply(failed::get);
    AtomicInteger done = new AtomicInteger();
    List<Callable<T>> tasks =
        all.stream()
            .<Callable<T>>map(
                job ->
                    () -> {
                      T result = watched(job, failed);
                      progress.update(task, done.incrementAndGet(), all.size());
                      return result;
                    })
            .collect(Collectors.toList());
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      return results(executor.invokeAll(tasks));
    } catch (InterruptedException e) {
      failed.set(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a job.", e);
    } finally {
      executor.shutdown();
    }
  }

  private static <T> T watched(Job<T> job, AtomicBoolean failed) {
    boolean finished = false;
    try {
      T result = job.execute();
      finished = true;
      return result;
    } finally {
      if (!finished) {
        failed.set(true);
      }
    }
  }

  /** The results; else the failure that was not a consequence of another one. */
  private static <T> List<T> results(List<Future<T>> futures) throws InterruptedException {
    List<T> results = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (Future<T> future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        failures.add(e.getCause());
      }
    }
    failures.stream()
        .filter(failure -> !(failure instanceof CancellationException))
        .findFirst()
        .or(() -> failures.stream().findFirst())
        .ifPresent(ParallelJobs::raise);
    return results;
  }

  private static void raise(Throwable failure) {
    if (failure instanceof RuntimeException cause) {
      throw cause;
    }
    if (failure instanceof Error cause) {
      throw cause;
    }
    throw new IllegalStateException(failure);
  }
}
