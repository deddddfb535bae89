package org.cyborgscoring.llm.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.http.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateGateTest {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T10:00:00Z");
  private final RateGate gate =
      new RateGate(
          () -> now,
          time -> {
            pauses.add(time);
            now = now.plus(time);
          });

  @Test
  void isOpenUntilALimitIsTold() {
    gate.await(1_000_000);
    assertThat(pauses).isEmpty();
  }

  @Test
  void waitsWhereNoRequestIsLeft() {
    gate.learn(headers("requests", "1", "1m30s"));
    gate.await(10);
    assertThat(pauses).isEmpty();
    gate.await(10);
    assertThat(pauses).containsExactly(Duration.ofSeconds(90));
  }

  @Test
  void waitsWhereTooFewTokensAreLeft() {
    gate.learn(headers("tokens", "100", "250ms"));
    gate.await(60);
    assertThat(pauses).isEmpty();
    gate.await(60);
    assertThat(pauses).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void readsDurationsAsServersWriteThem() {
    assertThat(RateGate.duration("6m0s")).contains(Duration.ofMinutes(6));
    assertThat(RateGate.duration("1.5s")).contains(Duration.ofMillis(1500));
    assertThat(RateGate.duration("12ms")).contains(Duration.ofMillis(12));
    assertThat(RateGate.duration("7")).contains(Duration.ofSeconds(7));
    assertThat(RateGate.duration("soon")).isEmpty();
  }

  private static Headers headers(String limit, String remaining, String reset) {
    return Headers.builder()
        .put("x-ratelimit-remaining-" + limit, remaining)
        .put("x-ratelimit-reset-" + limit, reset)
        .build();
  }
}
