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

  /** Gives one result for each of some values. */
  @FunctionalInterface
  public interface Part<V, T> {

    /**
     * Gives the results.
     *
     * @param from the index of the first value
     * @param values the values
     */
    List<T> work(int from, List<V> values);
  }

  /** Divides values into parts of {@code width}; the results for all of them, in their order. */
  public <V, T> List<T> inParts(List<V> values, int width, Part<V, T> part) {
    int count = (values.size() + width - 1) / width;
    List<T> results = new ArrayList<>(values.size());
    map(
            count,
            p -> {
              int from = p * width;
              int to = Math.min(values.size(), from + width);
              return part.work(from, values.subList(from, to));
            })
        .forEach(results::addAll);
    return results;
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
