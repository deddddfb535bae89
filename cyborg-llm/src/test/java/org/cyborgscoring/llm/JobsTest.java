package org.cyborgscoring.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.llm.testing.FakeServer;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
  @TempDir private Path folder;

  @Test
  void batchesGiveTheSameScores() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      List<ScoreDistribution> ordinary = new Workbench(folder.resolve("a"), server).work();
      assertThat(batched(server, "b").work()).isEqualTo(ordinary);
      assertThat(server.jobs().batches()).isEqualTo(2);
      assertThat(server.billed()).isEqualTo(80);
    }
  }

  @Test
  void aBatchUnderWayIsCollectedAfterAStop() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      server.jobs().takeLooks(3);
      Workbench first = batched(server, "b");
      first.cancelledWhen(() -> !first.pauses.isEmpty());
      assertThatThrownBy(first::work).isInstanceOf(CancellationException.class);
      assertThat(server.jobs().batches()).isEqualTo(1);
      batched(server, "b").work();
      assertThat(server.jobs().batches()).isEqualTo(2);
      assertThat(server.billedByResponse()).hasSize(40).allSatisfy((r, n) -> assertThat(n).isOne());
    }
  }

  @Test
  void aBatchWhoseNoteWasLostIsFoundOnTheServer() throws IOException {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      server.jobs().takeLooks(3);
      Workbench first = batched(server, "b");
      first.cancelledWhen(() -> !first.pauses.isEmpty());
      assertThatThrownBy(first::work).isInstanceOf(CancellationException.class);
      Files.delete(folder.resolve("b/paid/batch.json"));
      batched(server, "b").work();
      assertThat(server.jobs().batches()).isEqualTo(2);
    }
  }

  @Test
  void fineTunesWithoutEverAskingAModelWhatItWasTaught() throws IOException {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      tuned(server).work();
      assertThat(server.jobs().tunings()).isEqualTo(3);
      List<String> files = List.copyOf(server.jobs().files().values());
      assertThat(files).hasSize(3).anySatisfy(file -> assertThat(file.lines()).hasSize(20));
      server.seen().stream()
          .filter(call -> call.response().contains("hand"))
          .forEach(
              call -> {
                int job = Integer.parseInt(call.model().substring(call.model().length() - 1));
                assertThat(server.jobs().files().get("file-" + job))
                    .doesNotContain(call.response() + "\\n</response>");
              });
      assertThat(Files.readString(folder.resolve("t/paid/teacher.json")))
          .contains("\"asked\" : \"ft:model-a:o:cyborg:ftjob-3\"");
    }
  }

  @Test
  void fineTuningSurvivesAStopAtAnyLook() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      server.jobs().takeLooks(2);
      for (int stop = 0; stop < 3; stop++) {
        Workbench bench = tuned(server);
        bench.cancelledWhen(() -> !bench.pauses.isEmpty());
        assertThatThrownBy(bench::work).isInstanceOf(CancellationException.class);
        assertThat(server.jobs().tunings()).isEqualTo(stop + 1);
      }
      tuned(server).work();
      assertThat(server.jobs().tunings()).isEqualTo(3);
      assertThat(server.billedByResponse()).hasSize(40).allSatisfy((r, n) -> assertThat(n).isOne());
    }
  }

  @Test
  void fineTuningOverTheBudgetIsNotBegun() throws IOException {
    Path prices = folder.resolve("prices.yaml");
    Files.writeString(
        prices, "date: x\nmodels:\n  model-a: {prompt: 1, completion: 1, training: 100}\n");
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      Workbench bench = tuned(server).with("prices", prices.toString()).with("budget-usd", "0.01");
      assertThatThrownBy(bench::work)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("Fine-tuning alone would cost");
      assertThat(server.jobs().files()).isEmpty();
    }
  }

  private Workbench batched(FakeServer server, String name) {
    return new Workbench(folder.resolve(name), server).with("batch", "true");
  }

  private Workbench tuned(FakeServer server) {
    return new Workbench(folder.resolve("t"), server).without("shots").with("fine-tune", "true");
  }
}
