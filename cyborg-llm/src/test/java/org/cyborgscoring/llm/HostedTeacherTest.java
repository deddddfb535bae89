package org.cyborgscoring.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.llm.testing.Call;
import org.cyborgscoring.llm.testing.Completions;
import org.cyborgscoring.llm.testing.FakeServer;
import org.cyborgscoring.llm.testing.Reply;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.TeacherProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HostedTeacherTest {
  @TempDir private Path folder;

  @Test
  void isFoundByItsName() {
    assertThat(TeacherProvider.named("openai:any", Map.of())).isInstanceOf(HostedTeacher.class);
  }

  @Test
  void scoresAsTheModelDoes() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      List<ScoreDistribution> scores = new Workbench(folder, server).work();
      for (int i = 0; i < scores.size(); i++) {
        assertThat(scores.get(i).mostLikely()).isEqualTo(i % 4);
      }
      assertThat(server.billed()).isEqualTo(40);
    }
  }

  @Test
  void asksWithASchemaAndLogprobsAndTheKey() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      new Workbench(folder, server).work();
      Call call = server.seen().get(0);
      JsonNode schema = call.request().path("response_format").path("json_schema").path("schema");
      assertThat(schema.path("properties").path("score").path("enum").toString())
          .isEqualTo("[0,1,2,3]");
      assertThat(call.request().path("logprobs").asBoolean()).isTrue();
      assertThat(call.request().path("temperature").asDouble()).isZero();
      assertThat(call.authorization()).isEqualTo("Bearer " + Workbench.KEY);
    }
  }

  @Test
  void correctsAModelThatIsHarsh() throws IOException {
    try (FakeServer server =
        FakeServer.answering(
            call ->
                Reply.ok(
                    Completions.score(
                        call.model(), Math.max(0, Workbench.deserved(call.response()) - 1))))) {
      Workbench bench = new Workbench(folder, server);
      Fitted<Scorer> fitted = bench.fit(Workbench.handScored(40), List.of());
      double[] mean = new double[2];
      for (int i = 0; i < 40; i++) {
        mean[0] += fitted.outOfSample().get(i).expected() / 40;
        mean[1] += (i % 4) / 40.0;
      }
      assertThat(mean[0]).isCloseTo(mean[1], within(0.15));
      assertThat(Files.readString(folder.resolve("paid/teacher.json")))
          .contains("qwkAsSaid", "qwkCalibrated", "\"meanDifferenceAsSaid\" : -0.75");
      assertThat(bench.dialogue.said()).anyMatch(line -> line.contains("calibrated"));
    }
  }

  @Test
  void leavesScoresAsTheyAreWhereAsked() {
    try (FakeServer server =
        FakeServer.answering(
            call -> Reply.ok(Completions.score(call.model(), 1, Map.of(1, 0.75, 2, 0.25))))) {
      List<ScoreDistribution> scores =
          new Workbench(folder, server).with("calibrate", "false").work();
      assertThat(scores.get(0).probabilities())
          .containsExactly(new double[] {0, 0.75, 0.25, 0}, within(1e-12));
    }
  }

  @Test
  void takesSharesOfSeveralAnswers() {
    try (FakeServer server =
        FakeServer.answering(
            call -> Reply.ok(Completions.score(call.model(), call.attempt() == 1 ? 3 : 2)))) {
      List<ScoreDistribution> scores =
          new Workbench(folder, server)
              .with("calibrate", "false")
              .with("samples", "4")
              .with("concurrency", "1")
              .work();
      assertThat(scores.get(0).probabilities())
          .containsExactly(new double[] {0, 0, 0.75, 0.25}, within(1e-12));
      assertThat(server.billed()).isEqualTo(160);
      assertThat(server.seen().get(0).request().has("logprobs")).isFalse();
      assertThat(server.seen().get(0).request().path("temperature").asDouble()).isEqualTo(1);
    }
  }

  @Test
  void doesWithoutWhatAServerDoesNotKnow() {
    try (FakeServer server =
        FakeServer.answering(
            call -> {
              for (String feature : List.of("response_format", "logprobs", "seed")) {
                if (call.request().has(feature)) {
                  return Reply.error(400, "invalid", "unknown parameter " + feature);
                }
              }
              return Workbench.fair(call);
            })) {
      new Workbench(folder, server).work();
      assertThat(server.billed()).isEqualTo(40);
      // Three lessons, when it learns and when it scores.
      assertThat(server.seen().size()).isEqualTo(40 + 2 * 3);
    }
  }

  @Test
  void keepsReasonsBesideTheScores() throws IOException {
    try (FakeServer server =
        FakeServer.answering(
            call ->
                Reply.ok(
                    Completions.of(
                        call.model(),
                        "{\"rationale\": \"because of "
                            + call.response()
                            + "\", \"score\": 1}")))) {
      new Workbench(folder, server).with("explain", "true").work();
      assertThat(Files.readString(folder.resolve("paid/rationales.csv")))
          .contains("u0,because of plantother0");
      assertThat(Files.readString(folder.resolve("paid/answers.jsonl")))
          .doesNotContain("plantother0");
    }
  }

  @Test
  void asksAboutTheSameTextOnce() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      Workbench bench = new Workbench(folder, server);
      Scorer scorer = bench.fit(Workbench.handScored(20), List.of()).model();
      scorer.score(List.of(Response.unscored("a", "light"), Response.unscored("b", "light")));
      assertThat(server.billedByResponse()).containsEntry("light", 1);
    }
  }

  @Test
  void writesNoResponseAndNoKeyAnywhereItShouldNot() throws IOException {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      Workbench bench = new Workbench(folder, server);
      bench.work();
      StringBuilder written = new StringBuilder(bench.dialogue.said().toString());
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          written.append(Files.readString(file));
        }
      }
      assertThat(written.toString()).doesNotContain("plantother", "planthand", Workbench.KEY);
    }
  }

  @Test
  void tellsWhoReceivesHowMuchBeforeTheFirstCall() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      Workbench bench = new Workbench(folder, server);
      bench.work();
      assertThat(bench.dialogue.said().get(0))
          .contains("127.0.0.1 (this machine) will receive the text of 40 responses")
          .contains("About 40 calls");
      assertThat(bench.dialogue.asked()).isEmpty();
    }
  }
}
