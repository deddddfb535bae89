package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.demo.DemoItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BiasOptionsTest {
  @TempDir private Path folder;
  private Path table = Path.of("");

  @BeforeEach
  void writeTable() {
    table =
        DemoTable.write(folder.resolve("spoons.csv"), DemoItem.generate(400, 1, 0.8).responses());
  }

  @Test
  void aRunFollowsBiasAndSaysSo() throws IOException {
    Answer answer = run("run").succeeded();
    assertThat(answer.out()).contains("The Student");
    assertThat(Files.readString(folder.resolve("run/bias.csv")))
        .contains("language_background,additional,", ",dsm,growth,");
    assertThat(Files.readString(folder.resolve("run/report.html")))
        .contains("Bias from people to Teacher to Student");
    assertThat(Files.readString(folder.resolve("run/provenance.json"))).contains("bias.csv");
  }

  @Test
  void mitigationIsASettingThatAResumedRunMustShare() throws IOException {
    run("equal", "--mitigate", "equal-error").succeeded();
    assertThat(Files.readString(folder.resolve("equal/run.json"))).contains("equal-error");
    assertThat(Files.readString(folder.resolve("equal/report.html"))).contains("Against bias");
    run("equal").failed(ExitCode.BAD_INPUT, "other settings", "mitigation");
  }

  @Test
  void mitigationNeedsAGroupColumn() {
    Answer.to(
            "run",
            table,
            "--scale",
            "0..3",
            "--mitigate",
            "balanced-sample",
            "--out",
            folder.resolve("plain"))
        .failed(ExitCode.BAD_INPUT, "balanced-sample", "--group");
    assertThat(folder.resolve("plain")).doesNotExist();
  }

  @Test
  void refusesUnknownMitigationsAndBounds() {
    run("a", "--mitigate", "hope").failed(ExitCode.BAD_INPUT, "none, balanced-sample, equal-error");
    run("b", "--bias-bound", "-1").failed(ExitCode.BAD_INPUT, "--bias-bound");
  }

  @Test
  void aSampleCanBeBalanced() throws IOException {
    Path sheet = folder.resolve("sheet.csv");
    Answer.to(
            "sample",
            table,
            "--budget",
            "40",
            "--sampling",
            "random",
            "--balance",
            DemoItem.GROUP,
            "--out",
            sheet)
        .succeeded();
    List<Response> responses = DemoItem.generate(400, 1, 0.8).responses();
    String sampled = Files.readString(sheet);
    long additional =
        responses.stream()
            .filter(r -> sampled.contains(r.id() + ","))
            .map(Response::groups)
            .filter(Map.of(DemoItem.GROUP, "additional")::equals)
            .count();
    assertThat(additional).isEqualTo(20);
  }

  @Test
  void anExperimentSaysWhatMitigationCosts() throws IOException {
    Path out = folder.resolve("experiment");
    Answer answer =
        Answer.to(
                "experiment",
                table,
                "--scale",
                "0..3",
                "--group",
                DemoItem.GROUP,
                "--hand-scored",
                "20%",
                "--sampling",
                "random",
                "--seeds",
                "2",
                "--mitigate",
                "none,equal-error",
                "--out",
                out)
            .succeeded();
    assertThat(answer.out()).contains("what mitigation changes", "equal-error", "worst |DSM|");
    assertThat(Files.readString(out.resolve("results.csv")))
        .contains("mitigation,worst_dsm,worst_smd,csd,osa", ",equal-error,");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("What mitigation costs and gains");
  }

  private Answer run(String out, String... more) {
    List<Object> arguments =
        new java.util.ArrayList<>(
            List.of(
                "run",
                table,
                "--scale",
                "0..3",
                "--hand-scored",
                "20%",
                "--sampling",
                "random",
                "--group",
                DemoItem.GROUP,
                "--out",
                folder.resolve(out)));
    arguments.addAll(List.of(more));
    return Answer.to(arguments.toArray());
  }
}
