package org.cyborgscoring.torch.training;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.bytedeco.pytorch.GradMode;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.libtorch.Scope;

/**
 * A fixed set of threads for native work, each with one thread of BLAS. Nothing that they compute
 * is recorded for gradients unless the work asks for it.
 */
public final class GradientWorkers implements AutoCloseable {
  private final int threads;
  private final ExecutorService executor;

  /**
   * Workers on this many threads, at least 1. A CUDA device has one alone: it is parallel within.
   */
  public GradientWorkers(int threads, ComputeDevice device) {
    this.threads = device.isCpu() ? threads : 1;
    this.executor = Executors.newFixedThreadPool(this.threads, GradientWorkers::thread);
  }

  private static Thread thread(Runnable work) {
    Runnable prepared =
        () -> {
          LibTorch.startThread();
          GradMode.set_enabled(false);
          work.run();
        };
    Thread thread = new Thread(prepared, "cyborg-torch");
    thread.setDaemon(true);
    return thread;
  }

  /** How many tasks run at once. */
  public int threads() {
    return threads;
  }

  /**
   * Does the tasks numbered 0 to {@code tasks - 1} and returns when all are done. They begin in
   * their order, each within a native scope of its own. After a failure no further task begins.
   *
   * @throws RuntimeException what a task threw first
   */
  public void run(int tasks, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    CompletionService<Void> shares = new ExecutorCompletionService<>(executor);
    int count = Math.min(threads, tasks);
    for (int share = 0; share < count; share++) {
      shares.submit(
          () -> {
            try {
              for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                int number = i;
                Scope.run(() -> task.accept(number));
              }
            } catch (RuntimeException | Error e) {
              next.set(tasks);
              throw e;
            }
          },
          null);
    }
    Throwable failure = null;
    boolean interrupted = false;
    while (count > 0) {
      try {
        shares.take().get();
        count--;
      } catch (InterruptedException e) {
        // Native memory must not be freed under a worker, so all are waited for.
        interrupted = true;
      } catch (ExecutionException e) {
        count--;
        failure = failure == null ? e.getCause() : failure;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      rethrow(failure);
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(failure);
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
