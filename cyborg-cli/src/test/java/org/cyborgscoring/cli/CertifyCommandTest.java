package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyborgscoring.gates.GateSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(FinishedRun.Once.class)
class CertifyCommandTest {
  @TempDir Path folder;
  private Path run = Path.of("");

  @BeforeEach
  void copyTheRun(FinishedRun finished) throws IOException {
    run = folder.resolve("run");
    Folders.copy(finished.folder(), run);
  }

  @Test
  void saysGoWhenEveryGateIsPassed() throws IOException {
    Answer answer = certify("gates:\n  - {statistic: adjacent, min: 0.1}\n");

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains("GO: every gate that applies is passed.");
    assertThat(certificate().get("verdict").asString()).isEqualTo("pass");
    assertThat(Files.readString(run.resolve("certificate.html"))).contains("Go: every figure");
  }

  @Test
  void saysNoGoWhenAGateIsFailed() throws IOException {
    Answer answer = certify("gates:\n  - {statistic: adjacent, max: 0.1}\n");

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.NOT_CERTIFIED);
    assertThat(certificate().get("verdict").asString()).isEqualTo("fail");
  }

  @Test
  void saysHowManyMoreResponsesWouldDecide() throws IOException {
    JsonNode figure = judged("gates:\n  - {statistic: qwk, min: 0.0001}\n");
    double near = figure.get("low").asDouble() + 0.001;

    Answer answer = certify("gates:\n  - {statistic: qwk, min: " + near + "}\n");

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.UNDECIDED);
    assertThat(answer.out()).containsPattern("about \\d+ more hand-scored responses would decide");
    assertThat(judged("gates:\n  - {statistic: qwk, min: " + near + "}\n").get("more").asInt())
        .isPositive();
  }

  @Test
  void judgesByTheOperationalGatesUnlessToldOtherwise() {
    Answer answer = Answer.to("certify", run);

    assertThat(answer.exitCode()).isIn(ExitCode.OK, ExitCode.NOT_CERTIFIED, ExitCode.UNDECIDED);
    assertThat(answer.out()).contains("QWK, degradation", "SD ratio", "within ±0.1");
  }

  @Test
  void namesTheHashesOfAllThatTheVerdictRestsOn() throws IOException {
    certify("gates:\n  - {statistic: qwk, min: 0}\n");

    assertThat(certificate().get("hashes").propertyNames())
        .contains("output engine.cyborg", "output figures.csv", "output predictions.csv")
        .anyMatch(name -> name.startsWith("input "))
        .anyMatch(name -> name.startsWith("gates "));
  }

  @Test
  void printsTheGatesToStartFrom() {
    assertThat(Answer.to("certify", "--print-gates").succeeded().out())
        .isEqualTo(GateSet.operationalText());
  }

  @Test
  void refusesFiguresThatWereChanged() throws IOException {
    Path figures = run.resolve("figures.csv");
    Files.writeString(figures, Files.readString(figures).replace("qwk", "qwk "));

    Answer.to("certify", run).failed(ExitCode.BAD_INPUT, "was changed after it was made");
    assertThat(run.resolve("certificate.json")).doesNotExist();
  }

  @Test
  void refusesABadFileOfGates() throws IOException {
    Path gates = Files.writeString(folder.resolve("gates.yaml"), "gates:\n  - statistic: qwk\n");

    Answer.to("certify", run, "--gates", gates)
        .failed(ExitCode.BAD_INPUT, "gates.yaml, line 2", "needs a bound");
  }

  @Test
  void refusesAScorerThatTheRunDoesNotHave() {
    Answer.to("certify", run, "--scorer", "oracle")
        .failed(ExitCode.BAD_INPUT, "no scorer 'oracle'", "student-cyborg");
  }

  private Answer certify(String gates) throws IOException {
    Path file = Files.writeString(folder.resolve("gates.yaml"), gates);
    return Answer.to("certify", run, "--gates", file);
  }

  private JsonNode judged(String gates) throws IOException {
    certify(gates);
    return certificate().get("items").get(0).get("judgements").get(0);
  }

  private JsonNode certificate() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(run.resolve("certificate.json")));
  }
}
