package org.cyborgscoring.metrics.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Independent pieces of work by number, on several threads; the results are in order. */
final class Rounds {
  private final int threads;

  Rounds(int threads) {
    this.threads = threads;
  }

  /** The results as a list. */
  <T> List<T> list(int size, IntFunction<T> work) {
    Object[] results = new Object[size];
    run(size, number -> results[number] = work.apply(number));
    @SuppressWarnings("unchecked") // only results of the work were put there
    List<T> list = (List<T>) Arrays.asList(results);
    return List.copyOf(list);
  }

  private void run(int size, NumberedWork work) {
    AtomicInteger next = new AtomicInteger();
    Callable<Integer> worker =
        () -> {
          int done = 0;
          for (int number = next.getAndIncrement(); number < size; done++) {
            work.at(number);
            number = next.getAndIncrement();
          }
          return done;
        };
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(executor.submit(worker));
      }
      for (Future<Integer> each : workers) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } finally {
      executor.shutdownNow();
    }
  }

  private interface NumberedWork {
    void at(int number);
  }
}
