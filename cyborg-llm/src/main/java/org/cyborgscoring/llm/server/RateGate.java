package org.cyborgscoring.llm.server;

import com.openai.core.http.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds requests back while the limits that a server told do not allow them, instead of running
 * into them: {@code x-ratelimit-remaining-requests}, {@code -tokens}, and how long until each is
 * whole again. For several threads.
 */
public final class RateGate {
  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d)");

  private final InstantSource clock;
  private final Pause pause;
  private final Limit requests = new Limit("requests");
  private final Limit tokens = new Limit("tokens");

  /**
   * A gate that is open until a server tells a limit.
   *
   * @param pause lets time pass
   */
  public RateGate(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Waits until a request may be sent.
   *
   * @param size its tokens, as far as they can be told before
   */
  public void await(long size) {
    for (Duration wait = enter(size); !wait.isZero(); wait = enter(size)) {
      pause.of(wait);
    }
  }

  /** Takes note of what a server said of its limits. */
  synchronized void learn(Headers headers) {
    Instant now = clock.instant();
    requests.learn(headers, now);
    tokens.learn(headers, now);
  }

  private synchronized Duration enter(long size) {
    Instant now = clock.instant();
    Duration wait = requests.wait(1, now);
    Duration forTokens = tokens.wait(size, now);
    if (forTokens.compareTo(wait) > 0) {
      wait = forTokens;
    }
    if (wait.isZero()) {
      requests.take(1);
      tokens.take(size);
    }
    return wait;
  }

  /** A duration as servers write it, such as {@code 6m0.5s}, or a number of seconds. */
  static Optional<Duration> duration(String text) {
    if (text.matches("\\d{1,9}(\\.\\d+)?")) {
      return Optional.of(Duration.ofMillis((long) (Double.parseDouble(text) * 1000)));
    }
    Matcher matcher = PART.matcher(text);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      long millis =
          switch (matcher.group(2)) {
            case "ms" -> 1;
            case "s" -> 1000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
          };
      sum = sum.plusMillis((long) Math.ceil(Double.parseDouble(matcher.group(1)) * millis));
      end = matcher.end();
    }
    return end > 0 && end == text.length() ? Optional.of(sum) : Optional.empty();
  }

  /** One of the two limits. */
  private static final class Limit {
    private final String name;
    private long remaining = Long.MAX_VALUE;
    private @Nullable Instant whole;

    Limit(String name) {
      this.name = name;
    }

    void learn(Headers headers, Instant now) {
      Optional<Long> left =
          headers.values("x-ratelimit-remaining-" + name).stream()
              .findFirst()
              .filter(text -> text.matches("\\d{1,15}"))
              .map(Long::valueOf);
      Optional<Duration> reset =
          headers.values("x-ratelimit-reset-" + name).stream()
              .findFirst()
              .flatMap(RateGate::duration);
      if (left.isPresent() && reset.isPresent()) {
        remaining = left.get();
        whole = now.plus(reset.get());
      }
    }

    Duration wait(long size, Instant now) {
      if (whole == null || remaining >= size) {
        return Duration.ZERO;
      }
      Duration wait = Duration.between(now, whole);
      if (wait.isNegative() || wait.isZero()) {
        // Whole again; how much that is, the next reply tells.
        remaining = Long.MAX_VALUE;
        whole = null;
        return Duration.ZERO;
      }
      return wait;
    }

    void take(long size) {
      if (remaining != Long.MAX_VALUE) {
        remaining -= size;
      }
    }
  }
}
