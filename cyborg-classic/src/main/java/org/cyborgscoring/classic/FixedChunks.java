package org.cyborgscoring.classic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Does pieces of work on several threads. How work is divided into pieces is the caller's choice
 * and must not depend on the number of threads; the results come back in the order of the pieces,
 * so the number of threads changes nothing but the time.
 *
 * @param threads how many threads may work at once, at least 1; with 1 the caller's own does it all
 */
public record FixedChunks(int threads) {

  /** Does one piece of work on the numbers from {@code from} to {@code to}, exclusive. */
  @FunctionalInterface
  public interface Range {

    /** Does it. */
    void work(int from, int to);
  }

  /** The results of pieces 0 to {@code count - 1}, in order. */
  public <T> List<T> map(int count, IntFunction<T> piece) {
    List<T> results = new ArrayList<>(count);
    if (threads == 1 || count < 2) {
      for (int i = 0; i < count; i++) {
        results.add(piece.apply(i));
      }
      return results;
    }
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, count));
    try {
      List<Future<T>> tasks = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        int number = i;
        tasks.add(workers.submit(() -> piece.apply(number)));
      }
      for (Future<T> task : tasks) {
        results.add(await(task));
      }
      return results;
    } finally {
      workers.shutdownNow();
    }
  }

  /** Divides 0 to {@code total} into ranges of {@code width} and works on each. */
  public void each(int total, int width, Range range) {
    int count = (total + width - 1) / width;
    map(
        count,
        i -> {
          range.work(i * width, Math.min(total, (i + 1) * width));
          return i;
        });
  }

  private static <T> T await(Future<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("Interrupted.").initCause(e);
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
}
