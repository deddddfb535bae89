package org.cyborgscoring.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.cyborgscoring.scoring.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far long work is, how fast it goes and about how long it still takes: a bar on a
 * terminal, a plain line now and then elsewhere. Work that takes less than two seconds is not shown
 * at all.
 */
final class ProgressDisplay implements Progress, AutoCloseable {
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final long LINE_INTERVAL_NANOS = 10_000_000_000L;
  private static final int PERCENT = 100;
  private static final int MILLIS = 1000;

  private final PrintStream err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final long started;
  private final Set<String> noted = new HashSet<>();
  private final Map<String, Pace> paces = new HashMap<>();
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
    Pace pace = pace(newTask, now, done);
    if (now - started < PATIENCE_NANOS) {
      return;
    }
    if (terminal) {
      showBar(newTask, done, total, pace);
    } else if (!newTask.equals(task) || now - lastLine >= LINE_INTERVAL_NANOS) {
      err.println(line(newTask, done, total, pace));
      lastLine = now;
    }
    task = newTask;
  }

  private Pace pace(String newTask, long now, long done) {
    Pace pace = paces.get(newTask);
    if (pace == null || pace.isBehind(done)) {
      pace = new Pace(now, done);
      paces.put(newTask, pace);
    }
    pace.update(now, done);
    return pace;
  }

  private static String line(String task, long done, long total, Pace pace) {
    StringBuilder line = new StringBuilder(task).append(": ").append(done);
    if (total > 0) {
      line.append(" of ").append(total);
      line.append(" (").append(PERCENT * Math.min(done, total) / total).append(" %)");
    }
    pace.perSecond().ifPresent(rate -> line.append(", ").append(Pace.rate(rate)));
    if (done < total) {
      pace.secondsLeft(total)
          .ifPresent(left -> line.append(", ").append(Pace.time(left)).append(" left"));
    }
    return line.toString();
  }

  /** Prints a message once, however often it comes. */
  @Override
  public synchronized void note(String message) {
    if (noted.add(message)) {
      close();
      err.println(message);
    }
  }

  private void showBar(String newTask, long done, long total, Pace pace) {
    if (bar == null || !newTask.equals(task)) {
      close();
      bar =
          new ProgressBarBuilder()
              .setTaskName(newTask)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              // What was done before does not count as done fast.
              .startsFrom(done, Duration.ZERO)
              .showSpeed()
              .setEtaFunction(state -> left(pace, total))
              .setConsumer(new Line(err))
              .clearDisplayOnFinish()
              .build();
    }
    bar.stepTo(done);
  }

  /** One line of a terminal, which is left empty for what comes next. */
  private static final class Line extends ConsoleProgressBarConsumer {
    private final PrintStream err;

    Line(PrintStream err) {
      super(err);
      this.err = err;
    }

    @Override
    public void close() {
      err.flush();
    }
  }

  /** The bar asks on a thread of its own, for which {@link #close} waits. */
  private static Optional<Duration> left(Pace pace, long total) {
    OptionalDouble seconds = pace.secondsLeft(total);
    return seconds.isPresent()
        ? Optional.of(Duration.ofMillis((long) (MILLIS * seconds.getAsDouble())))
        : Optional.empty();
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
