package org.cyborgscoring.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Turns Ctrl-C into an orderly stop: the work is told to stop, and the virtual machine waits until
 * it has put away its temporary files.
 */
final class Interruption implements BooleanSupplier, AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final PrintStream err;
  private final Thread hook = new Thread(this::stop, "stop");
  private volatile boolean requested;

  private Interruption(PrintStream err) {
    this.err = err;
  }

  /**
   * Listens to the signals that end a program.
   *
   * @param err is told that the program stops
   */
  static Interruption onSignal(PrintStream err) {
    Interruption interruption = new Interruption(err);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the user wants to stop. */
  @Override
  public boolean getAsBoolean() {
    return requested;
  }

  /** The work is over; a signal needs to wait no longer. */
  @Override
  public void close() {
    finished.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // A signal came at this very moment; the hook finds the work finished.
        return;
      }
    }
  }

  /** What a signal does; the virtual machine ends when this returns. */
  void stop() {
    if (finished.getCount() == 0) {
      return;
    }
    err.println();
    err.println("Stopping ...");
    requested = true;
    try {
      boolean unused = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
