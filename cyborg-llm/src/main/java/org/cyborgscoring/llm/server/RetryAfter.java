package org.cyborgscoring.llm.server;

import com.openai.core.http.Headers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a server wants to be left alone (RFC 9110, 10.2.3): seconds, or a moment by the server's
 * own clock. A moment is compared with the time the server gives in the same reply, so that it does
 * not matter if this machine's clock is wrong.
 */
final class RetryAfter {
  private static final Duration MOST = Duration.ofMinutes(10);

  private final InstantSource clock;

  RetryAfter(InstantSource clock) {
    this.clock = clock;
  }

  Optional<Duration> read(Headers headers) {
    return first(headers, "retry-after-ms")
        .flatMap(RetryAfter::number)
        .map(millis -> Duration.ofNanos((long) (millis * 1e6)))
        .or(() -> first(headers, "retry-after").flatMap(text -> afterSecondsOrAt(text, headers)))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
        .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait);
  }

  private Optional<Duration> afterSecondsOrAt(String text, Headers headers) {
    return number(text)
        .map(seconds -> Duration.ofNanos((long) (seconds * 1e9)))
        .or(() -> moment(text).map(then -> Duration.between(now(headers), then)));
  }

  private Instant now(Headers headers) {
    return first(headers, "date").flatMap(RetryAfter::moment).orElseGet(clock::instant);
  }

  private static Optional<String> first(Headers headers, String name) {
    return headers.values(name).stream().findFirst();
  }

  private static Optional<Double> number(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      return Double.isFinite(number) && number < 1e9 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
