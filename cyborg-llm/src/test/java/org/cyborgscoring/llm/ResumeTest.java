package org.cyborgscoring.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.journal.Journal;
import org.cyborgscoring.llm.answer.Answer;
import org.cyborgscoring.llm.testing.FakeServer;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 9, 14, 19, 20, 25, 30, 35})
  void aRunStoppedAnywhereGoesOnWithoutPayingTwice(int stopAfter) {
    List<ScoreDistribution> unbroken;
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      unbroken = new Workbench(folder.resolve("unbroken"), server).work();
    }
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      Path broken = folder.resolve("broken");
      assertThatThrownBy(
              () ->
                  new Workbench(broken, server)
                      .with("concurrency", "3")
                      .cancelledWhen(() -> server.billed() >= stopAfter)
                      .work())
          .isInstanceOf(CancellationException.class);
      assertThat(server.billed()).isLessThan(40);
      assertThat(new Workbench(broken, server).work()).isEqualTo(unbroken);
      assertThat(server.billedByResponse()).hasSize(40).allSatisfy((r, n) -> assertThat(n).isOne());
    }
  }

  @Test
  void aFinishedRunAsksNothing() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      List<ScoreDistribution> first = new Workbench(folder, server).work();
      assertThat(new Workbench(folder, server).work()).isEqualTo(first);
      assertThat(server.seen()).hasSize(40);
    }
  }

  @Test
  void anAnswerWrittenHalfwayIsAskedForAgainAndSaid() throws IOException {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      new Workbench(folder, server).work();
      Path book = folder.resolve("paid/answers.jsonl");
      String text = Files.readString(book);
      Files.writeString(book, text.substring(0, text.length() - 20));
      Workbench again = new Workbench(folder, server);
      again.work();
      assertThat(server.billed()).isEqualTo(41);
      assertThat(again.dialogue.said().get(0)).contains("written halfway");
    }
  }

  @Test
  void theBudgetIsAHardStopThatKeepsWhatWasScored() throws IOException {
    Path prices = folder.resolve("prices.yaml");
    // A call costs 0.0011 dollars; the most one can cost is reserved before it.
    Files.writeString(prices, "date: today\nmodels:\n  model-a: {prompt: 10, completion: 10}\n");
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      assertThatThrownBy(() -> priced(server, prices, "0.02").work())
          .isInstanceOf(InputException.class)
          .hasMessageContaining("budget of 0.0200 USD is reached")
          .hasMessageContaining("kept");
      int first = server.billed();
      assertThat(first * 0.0011).isPositive().isLessThanOrEqualTo(0.02);
      assertThatThrownBy(() -> priced(server, prices, "0.02").work())
          .isInstanceOf(InputException.class);
      assertThat(server.billed()).isEqualTo(first);
      priced(server, prices, "1").work();
      assertThat(server.billed()).isEqualTo(40);
    }
  }

  @Test
  void aBudgetOfCallsIsOneTooAndOutlivesTheRun() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> new Workbench(folder, server).with("budget-calls", "12").work())
            .isInstanceOf(InputException.class)
            .hasMessageContaining("budget of 12 calls");
        assertThat(server.billed()).isEqualTo(12);
      }
    }
  }

  @Test
  void twoProcessesDoNotShareABook() {
    try (FakeServer server = FakeServer.answering(Workbench::fair);
        Journal<Answer> other = Journal.open(folder.resolve("paid/answers.jsonl"), Answer.class)) {
      assertThat(other.size()).isZero();
      assertThatThrownBy(() -> new Workbench(folder, server).work())
          .isInstanceOf(InputException.class)
          .hasMessageContaining("in use by another run");
      assertThat(server.seen()).isEmpty();
    }
  }

  @Test
  void anUnwritableJournalIsSaidBeforeAnyCall() throws IOException {
    Files.writeString(folder.resolve("paid"), "a file where the folder should be");
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      assertThatThrownBy(() -> new Workbench(folder, server).work())
          .isInstanceOf(InputException.class)
          .hasMessageContaining("cannot be written to");
      assertThat(server.seen()).isEmpty();
    }
  }

  @Test
  void concurrencyChangesNoScore() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      List<ScoreDistribution> one =
          new Workbench(folder.resolve("one"), server).with("concurrency", "1").work();
      List<ScoreDistribution> many =
          new Workbench(folder.resolve("many"), server).with("concurrency", "32").work();
      assertThat(many).isEqualTo(one);
    }
  }

  private Workbench priced(FakeServer server, Path prices, String usd) {
    return new Workbench(folder.resolve("run"), server)
        .with("prices", prices.toString())
        .with("budget-usd", usd);
  }
}
