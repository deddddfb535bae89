package org.cyborgscoring.cli;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * How fast a task goes. What was done when it was first told of does not count, since work that
 * goes on after a stop begins with much of it; and what counts is the last minute or so, since a
 * task may get slower or faster. May be asked on any thread.
 */
final class Pace {
  private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long LEAST_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final double SECONDS_A_MINUTE = 60;
  private static final double SECONDS_AN_HOUR = 3600;

  /** From what number on a rate is shown without a fraction. */
  private static final double WHOLE = 10;

  private Mark older;
  private Mark newer;
  private Mark last;

  private record Mark(long nanos, long done) {}

  /** A task that is first told of. */
  Pace(long nanos, long done) {
    older = new Mark(nanos, done);
    newer = older;
    last = older;
  }

  /** Whether less is done than before, so that this is another task of the same name. */
  synchronized boolean isBehind(long done) {
    return done < last.done();
  }

  /** The task is further. */
  synchronized void update(long nanos, long done) {
    last = new Mark(nanos, done);
    if (nanos - newer.nanos() >= WINDOW_NANOS && done > newer.done()) {
      older = newer;
      newer = last;
    }
  }

  /** Steps a second, above 0; empty until there is something to tell it from. */
  synchronized OptionalDouble perSecond() {
    long nanos = last.nanos() - older.nanos();
    long done = last.done() - older.done();
    return nanos < LEAST_NANOS || done <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(done / (nanos / NANOS_A_SECOND));
  }

  /** About how many seconds are left for so many steps in all, if that can be told. */
  synchronized OptionalDouble secondsLeft(long total) {
    OptionalDouble rate = perSecond();
    return rate.isEmpty() || total < last.done()
        ? OptionalDouble.empty()
        : OptionalDouble.of((total - last.done()) / rate.getAsDouble());
  }

  /** A rate in words, such as {@code 38 a second} or {@code 2.5 a minute}. */
  static String rate(double perSecond) {
    if (perSecond >= 1) {
      return number(perSecond) + " a second";
    }
    double perMinute = perSecond * SECONDS_A_MINUTE;
    return perMinute >= 1
        ? number(perMinute) + " a minute"
        : number(perSecond * SECONDS_AN_HOUR) + " an hour";
  }

  private static String number(double rate) {
    return String.format(Locale.ROOT, rate >= WHOLE ? "%.0f" : "%.1f", rate);
  }

  /** A time in words, such as {@code 17 s}, {@code 5 min} or {@code 2 h 10 min}. */
  static String time(double seconds) {
    long rounded = Math.max(1, Math.round(seconds));
    if (rounded < 2 * SECONDS_A_MINUTE) {
      return rounded + " s";
    }
    long minutes = Math.round(seconds / SECONDS_A_MINUTE);
    return minutes < 2 * 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
