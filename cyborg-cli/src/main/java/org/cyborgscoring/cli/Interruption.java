package org.cyborgscoring.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns Ctrl-C into an orderly stop: the work is told to stop, and the virtual machine waits until it
 * has put away its temporary files.
 */
final class Interruption implements BooleanSupplier, AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean requested;
  private @Nullable Thread hook;

  private Interruption() {}

  /** Never interrupts, for tests and embedding. */
  static Interruption never() {
    return new Interruption();
  }

  /** Listens to the signals that end a program. */
  static Interruption onSignal(PrintStream err) {
    Interruption interruption = new Interruption();
    Thread hook =
        new Thread(
            () -> {
              err.println();
              err.println("Stopping ...");
              interruption.stopAndWait();
            },
            "stop");
    interruption.hook = hook;
    Runtime.getRuntime().addShutdownHook(hook);
    return interruption;
  }

  /** Asks the work to stop. */
  void request() {
    requested = true;
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
    if (hook != null && !requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The virtual machine is already stopping; the hook has nothing to wait for any more.
        requested = true;
      }
    }
  }

  private void stopAndWait() {
    requested = true;
    try {
      boolean unused = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
