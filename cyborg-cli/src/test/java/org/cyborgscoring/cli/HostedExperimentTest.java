package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many trainings of a hosted Teacher, which has one journal for all of them. */
class HostedExperimentTest {
  private static final int RESPONSES = 120;

  @TempDir Path folder;

  @Test
  void anExperimentAsksAboutEachResponseOnceForAllItsCellsOnAnyNumberOfThreads()
      throws IOException {
    try (ChatServer server = new ChatServer()) {
      Path four = folder.resolve("four");
      experiment(server, four, 4).succeeded();

      int calls = server.calls();
      assertThat(calls).isBetween(RESPONSES / 2, RESPONSES);
      assertThat(Files.readAllLines(four.resolve("work/paid/answers.jsonl"))).hasSize(calls);
      assertThat(Files.readString(four.resolve("table.md"))).contains("| QWK | Teacher |");

      experiment(server, folder.resolve("one"), 1).succeeded();

      assertThat(folder.resolve("one/results.csv"))
          .hasSameTextualContentAs(four.resolve("results.csv"));
    }
  }

  @Test
  void aPlanDoesItsTrainingsOneAfterAnother() throws IOException {
    Path table = DemoTable.writePartlyScored(folder.resolve("spoons.csv"), RESPONSES, 2);
    try (ChatServer server = new ChatServer()) {
      Answer.to(
              "plan",
              table,
              "--scale",
              "0..3",
              "--target-qwk",
              "0.5",
              "--repeats",
              2,
              "--resamples",
              100,
              "--threads",
              4,
              "--teacher",
              "openai:m",
              "--base-url",
              server.url(),
              "--shots",
              0,
              "--prompt-template",
              template(),
              "--out",
              folder.resolve("plan"))
          .succeeded();

      assertThat(server.calls()).isBetween(RESPONSES / 2, RESPONSES);
    }
  }

  /** An item without prompt and rubric needs a template without them. */
  private Path template() throws IOException {
    return Files.writeString(
        folder.resolve("template.txt"),
        """
        === user ===
        Score by {{scale}}. {{answer}}
        {{response}}
        """);
  }

  private Answer experiment(ChatServer server, Path out, int threads) throws IOException {
    Path table = folder.resolve("spoons.csv");
    if (!Files.exists(table)) {
      DemoTable.write(table, RESPONSES);
    }
    return Answer.to(
        "experiment",
        table,
        "--scale",
        "0..3",
        "--hand-scored",
        "25%,50%",
        "--seeds",
        2,
        "--sampling",
        "random",
        "--threads",
        threads,
        "--teacher",
        "openai:m",
        "--base-url",
        server.url(),
        "--shots",
        0,
        "--prompt-template",
        template(),
        "--out",
        out);
  }
}
