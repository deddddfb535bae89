package org.cyborgscoring.classic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Threads that share the numbered tasks of a computation.
 *
 * <p>A computation gives the same result on any number of threads if its tasks are divided without
 * regard to that number, write to places of their own, and are summed in their order.
 */
public final class Workers implements AutoCloseable {
  private final int threads;
  private final ExecutorService executor;

  /** Workers on this many threads, at least 1; one of them is the caller's. */
  public Workers(int threads) {
    this.threads = threads;
    this.executor =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1),
            task -> {
              Thread thread = new Thread(task, "cyborg-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does the tasks numbered 0 to {@code tasks - 1}, in any order, and returns when all are done.
   *
   * @throws RuntimeException what a task threw first, in the order of the threads
   */
  public void run(int tasks, IntConsumer task) {
    int shares = Math.min(threads, tasks);
    List<Future<?>> others = new ArrayList<>();
    for (int share = 1; share < shares; share++) {
      int first = share;
      others.add(executor.submit(() -> runEvery(first, shares, tasks, task)));
    }
    try {
      runEvery(0, shares, tasks, task);
    } finally {
      for (Future<?> other : others) {
        await(other);
      }
    }
  }

  private static void runEvery(int first, int step, int tasks, IntConsumer task) {
    for (int i = first; i < tasks; i += step) {
      task.accept(i);
    }
  }

  private static void await(Future<?> other) {
    try {
      other.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for workers.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
