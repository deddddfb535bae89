package org.cyborgscoring.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.cyborgscoring.scoring.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far long work is: a bar on a terminal, a plain line now and then elsewhere. Work that
 * takes less than two seconds is not shown at all.
 */
final class ProgressDisplay implements Progress, AutoCloseable {
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final long LINE_INTERVAL_NANOS = 10_000_000_000L;

  private final PrintStream err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final long started;
  private final Set<String> noted = new HashSet<>();
  private String task = "";
  private long lastLine;
  private @Nullable ProgressBar bar;

  /**
   * Prepares a display.
   *
   * @param terminal whether {@code err} is a terminal
   * @param nanoTime a clock such as {@link System#nanoTime}
   */
  ProgressDisplay(PrintStream err, boolean terminal, LongSupplier nanoTime) {
    this.err = err;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.lastLine = started - LINE_INTERVAL_NANOS;
  }

  /** A display on standard error. */
  static ProgressDisplay on(Console console) {
    return new ProgressDisplay(console.err(), console.terminal(), System::nanoTime);
  }

  @Override
  public synchronized void update(String newTask, long done, long total) {
    long now = nanoTime.getAsLong();
    if (now - started < PATIENCE_NANOS) {
      return;
    }
    if (terminal) {
      showBar(newTask, done, total);
    } else if (!newTask.equals(task) || now - lastLine >= LINE_INTERVAL_NANOS) {
      err.println(newTask + (total < 0 ? ": " + done : ": " + done + " of " + total));
      lastLine = now;
    }
    task = newTask;
  }

  /** Prints a message once, however often it comes. */
  @Override
  public synchronized void note(String message) {
    if (noted.add(message)) {
      close();
      err.println(message);
    }
  }

  private void showBar(String newTask, long done, long total) {
    if (bar == null || !newTask.equals(task)) {
      close();
      bar =
          new ProgressBarBuilder()
              .setTaskName(newTask)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
