package org.cyborgscoring.torch.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Applies a function to many values on several threads; results come in the order of the values.
 *
 * @param threads how many threads may work at once, at least 1; with 1 the caller's own does it all
 */
public record OrderedWork(int threads) {
  /** Values a piece of work: enough to outweigh handing it over, few enough to share out evenly. */
  private static final int PIECE = 32;

  /** The result for each value, in the order of the values. */
  public <V, T> List<T> map(List<V> values, Function<V, T> function) {
    if (threads == 1 || values.size() <= PIECE) {
      return values.stream().map(function).toList();
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<T>>> pieces = new ArrayList<>();
      for (int from = 0; from < values.size(); from += PIECE) {
        List<V> piece = values.subList(from, Math.min(values.size(), from + PIECE));
        pieces.add(workers.submit(() -> piece.stream().map(function).toList()));
      }
      List<T> results = new ArrayList<>(values.size());
      for (Future<List<T>> piece : pieces) {
        results.addAll(await(piece));
      }
      return results;
    } finally {
      workers.shutdownNow();
    }
  }

  private static <T> T await(Future<T> piece) {
    try {
      return piece.get();
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
