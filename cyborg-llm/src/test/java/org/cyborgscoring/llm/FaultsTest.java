package org.cyborgscoring.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.llm.testing.Call;
import org.cyborgscoring.llm.testing.Completions;
import org.cyborgscoring.llm.testing.FakeServer;
import org.cyborgscoring.llm.testing.Reply;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {
  @TempDir private Path folder;
  private List<ScoreDistribution> unharmed = List.of();

  /** Faults that heal. */
  enum Fault {
    TOO_MANY,
    TOO_MANY_FOR_NOW,
    BROKEN,
    DROPPED,
    BROKEN_OFF,
    TRUNCATED,
    HUNG;

    Reply reply(Call call) {
      return switch (this) {
        case TOO_MANY -> Reply.error(429, "rate_limit_exceeded", "slow down");
        case TOO_MANY_FOR_NOW -> TOO_MANY.reply(call).withHeaders(Map.of("Retry-After", "7"));
        case BROKEN -> Reply.error(500, "server_error", "oops");
        case DROPPED -> Reply.dropped();
        case BROKEN_OFF -> Workbench.fair(call).brokenOff();
        case TRUNCATED -> Reply.status(202, "{\"choices\":[{\"mess", Map.of());
        case HUNG -> Reply.hung();
      };
    }
  }

  @BeforeEach
  void scoreUnharmed() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      unharmed = new Workbench(folder.resolve("unharmed"), server).work();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFaultThatHealsChangesNothingAndIsNotPaidFor(Fault fault) {
    // Every tenth response, as with faults at random; the hang only once, since it takes a second.
    int every = fault == Fault.HUNG ? 30 : 10;
    try (FakeServer server =
        FakeServer.answering(
            call ->
                call.number() % every == 5 && call.attempt() == 1
                    ? fault.reply(call)
                    : Workbench.fair(call))) {
      Workbench bench = new Workbench(folder.resolve("harmed"), server).with("timeout", "1");
      assertThat(bench.work()).isEqualTo(unharmed);
      assertThat(server.billedByResponse()).hasSize(40).allSatisfy((r, n) -> assertThat(n).isOne());
      assertThat(server.seen()).hasSizeGreaterThan(40);
      assertThat(bench.pauses).isNotEmpty();
    }
  }

  @Test
  void aServerThatSaysHowLongToWaitIsObeyed() {
    try (FakeServer server =
        FakeServer.answering(
            call ->
                call.number() == 1 ? Fault.TOO_MANY_FOR_NOW.reply(call) : Workbench.fair(call))) {
      Workbench bench = new Workbench(folder.resolve("harmed"), server);
      bench.work();
      assertThat(bench.pauses.stream().reduce(Duration.ZERO, Duration::plus))
          .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    }
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() {
    try (FakeServer server = FakeServer.answering(Fault.BROKEN::reply)) {
      Workbench bench = new Workbench(folder.resolve("harmed"), server).with("attempts", "3");
      assertThatThrownBy(bench::work)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("status 500, also after several attempts")
          .hasMessageContaining("the same command again");
      assertThat(server.seen()).hasSize(3);
    }
  }

  @Test
  void anAnswerInTheWrongFormIsAskedForOnceMore() {
    try (FakeServer server =
        FakeServer.answering(
            call ->
                call.number() == 7
                    ? Reply.ok(Completions.of(call.model(), "{\"points\": 2}"))
                    : Workbench.fair(call))) {
      assertThat(new Workbench(folder.resolve("harmed"), server).work()).isEqualTo(unharmed);
      assertThat(server.billed()).isEqualTo(41);
    }
  }

  @Test
  void aScoreOffTheScaleIsNoScore() {
    try (FakeServer server =
        FakeServer.answering(
            call ->
                call.response().equals("plantother0")
                    ? Reply.ok(Completions.score(call.model(), 9))
                    : Workbench.fair(call))) {
      Workbench bench = new Workbench(folder.resolve("harmed"), server);
      ScoreDistribution without = bench.work().get(0);
      assertThat(without.probabilities()).containsOnly(0.25);
      assertThat(bench.dialogue.said())
          .anyMatch(line -> line.contains("1 of 20 responses have no"));
    }
  }

  @Test
  void aRefusalIsNotAskedAgain() {
    String refusal =
        Completions.of("model-a", "")
            .replace("\"content\":\"\"", "\"content\":null,\"refusal\":\"no\"");
    try (FakeServer server =
        FakeServer.answering(
            call ->
                call.response().equals("plantother0") ? Reply.ok(refusal) : Workbench.fair(call))) {
      new Workbench(folder.resolve("harmed"), server).work();
      assertThat(server.billedByResponse()).containsEntry("plantother0", 1);
    }
  }

  @Test
  void scoresOfTwoModelsAreNotMixed() {
    Function<Call, Reply> script =
        call ->
            Reply.ok(
                Completions.score(
                    call.number() < 30 ? "model-a-2026-01-01" : "model-a-2026-02-02",
                    Workbench.deserved(call.response())));
    try (FakeServer server = FakeServer.answering(script)) {
      assertThatThrownBy(() -> new Workbench(folder.resolve("harmed"), server).work())
          .isInstanceOf(InputException.class)
          .hasMessageContaining("model-a-2026-02-02")
          .hasMessageContaining("model-change=accept");
      int paid = server.billed();
      assertThat(
              new Workbench(folder.resolve("harmed"), server).with("model-change", "accept").work())
          .isEqualTo(unharmed);
      assertThat(server.billed()).isEqualTo(40).isGreaterThan(paid - 1);
    }
  }
}
