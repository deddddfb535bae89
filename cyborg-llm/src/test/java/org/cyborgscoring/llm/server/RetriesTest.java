package org.cyborgscoring.llm.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.http.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.cyborgscoring.llm.server.ServerFailure.Kind;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void waitsLongerEachTimeAndNeverTheSame() {
    assertThatThrownBy(() -> retries(8).call(RetriesTest::fail)).isInstanceOf(ServerFailure.class);
    assertThat(pauses).hasSize(7).doesNotHaveDuplicates();
    for (int i = 0; i < 7; i++) {
      long most = Math.min(30_000, 500L << i);
      assertThat(pauses.get(i)).isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
    }
  }

  @Test
  void doesNotRepeatWhatWillNotHeal() {
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                retries(8)
                    .call(
                        () -> {
                          calls.incrementAndGet();
                          throw new ServerFailure(Kind.LASTING, 401, "no", null, null);
                        }))
        .isInstanceOf(ServerFailure.class);
    assertThat(calls).hasValue(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void readsHowLongToWaitInAnyForm() {
    assertThat(retryAfter("3")).isEqualTo(Duration.ofSeconds(3));
    assertThat(retryAfter("0.5")).isEqualTo(Duration.ofMillis(500));
    assertThat(retryAfter("Mon, 02 Mar 2026 10:00:09 GMT")).isEqualTo(Duration.ofSeconds(9));
    assertThat(retryAfter("Mon, 02 Mar 2026 09:00:00 GMT")).isEqualTo(Duration.ZERO);
    assertThat(retryAfter("86400")).isEqualTo(Duration.ofMinutes(10));
    assertThat(
            new RetryAfter(InstantSource.fixed(NOW))
                .read(Headers.builder().put("retry-after", "soon").build()))
        .isEmpty();
  }

  @Test
  void aWrongClockDoesNotMatterWhereTheServerTellsItsOwn() {
    Headers headers =
        Headers.builder()
            .put("date", "Mon, 02 Mar 2026 10:00:00 GMT")
            .put("retry-after", "Mon, 02 Mar 2026 10:00:05 GMT")
            .build();
    InstantSource anHourFast = InstantSource.fixed(NOW.plus(Duration.ofHours(1)));
    assertThat(new RetryAfter(anHourFast).read(headers)).contains(Duration.ofSeconds(5));
  }

  private static Duration retryAfter(String value) {
    return new RetryAfter(InstantSource.fixed(NOW))
        .read(Headers.builder().put("Retry-After", value).build())
        .orElseThrow();
  }

  private Retries retries(int attempts) {
    return new Retries(attempts, pauses::add, new SplittableRandom(1));
  }

  private static String fail() {
    throw ServerFailure.passing("gone");
  }
}
