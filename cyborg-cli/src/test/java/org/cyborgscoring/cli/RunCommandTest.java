package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.demo.DemoItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(FinishedRun.Once.class)
class RunCommandTest {
  private static final List<String> STATISTICS =
      List.of("qwk", "r", "smd", "exact", "adjacent", "rmse");

  @TempDir Path folder;

  @Test
  void leavesEveryFileOfItsContract(FinishedRun run) {
    assertThat(Folders.contents(run.folder()))
        .containsKeys(
            "evaluation.json",
            "cyborg.csv",
            "engine.cyborg",
            "split.csv",
            "predictions.csv",
            "problems.csv",
            "report.html",
            "provenance.json",
            "run.json");
    assertThat(Folders.contents(run.folder()).keySet())
        .noneMatch(name -> name.contains("/.") || name.startsWith("."));
  }

  @Test
  void writesTheAgreedShapeOfEvaluationJson(FinishedRun run) throws IOException {
    JsonNode evaluation =
        JsonMapper.shared().readTree(Files.readString(run.file("evaluation.json")));

    assertThat(evaluation.path("item").asString()).isEqualTo("spoons");
    int handScored = evaluation.path("n").path("handScored").asInt();
    int machineScored = evaluation.path("n").path("machineScored").asInt();
    int test = evaluation.path("n").path("test").asInt();
    int coded = evaluation.path("n").path("coded").asInt();
    assertThat(handScored + machineScored + test + coded).isEqualTo(260);
    assertThat(handScored).isEqualTo(Math.round(0.1f * (handScored + machineScored)));
    assertThat(evaluation.path("gapClosed").isNumber()).isTrue();
    for (String scorer :
        List.of(
            "student-random",
            "student-hand",
            "teacher",
            "student-cyborg",
            "student-all",
            "human")) {
      for (String statistic : STATISTICS) {
        assertThat(evaluation.path("scorers").path(scorer).path(statistic).isNumber())
            .as(scorer + "." + statistic)
            .isTrue();
      }
    }
  }

  @Test
  void learnsMoreThanChance(FinishedRun run) throws IOException {
    JsonNode scorers =
        JsonMapper.shared().readTree(Files.readString(run.file("evaluation.json"))).path("scorers");

    assertThat(scorers.path("student-cyborg").path("qwk").asDouble()).isGreaterThan(0.1);
    assertThat(scorers.path("student-all").path("qwk").asDouble()).isGreaterThan(0.4);
    assertThat(scorers.path("human").path("qwk").asDouble()).isGreaterThan(0.8);
  }

  @Test
  void showsTheComparisonAndWhereTheReportIs(FinishedRun run) {
    assertThat(run.answer().out())
        .contains("Item spoons", "QWK", "Student on Cyborg Data", "second human rater")
        .contains("Report: " + run.file("report.html"), "Engine: " + run.engine());
    assertThat(run.answer().err()).contains("score is taken from column score");
  }

  @Test
  void printsEvaluationJsonAndNothingElse(FinishedRun run) throws IOException {
    Path copy = folder.resolve("copy");
    Folders.copy(run.folder(), copy);

    Answer answer = Answer.to(run.commandFor(copy, "--json")).succeeded();

    assertThat(answer.out()).isEqualTo(Files.readString(run.file("evaluation.json")));
  }

  @Test
  void reportsSubgroups(FinishedRun run) throws IOException {
    assertThat(Files.readString(run.file("report.html"))).contains("additional");
    assertThat(Files.readAllLines(run.file("predictions.csv")).get(0)).contains(DemoItem.GROUP);
  }

  @Test
  void keepsResponsesOutOfAllFilesOnRequest() {
    Path table =
        DemoTable.writeTexts(folder.resolve("spoons.csv"), 150, text -> text + " quorvax zimblet");
    Path out = folder.resolve("run");

    Answer answer =
        Answer.to(
                "run",
                table,
                "--scale",
                "0..3",
                "--sampling",
                "random",
                "--hand-scored",
                "20%",
                "--without-text",
                "--report",
                "md",
                "--out",
                out)
            .succeeded();

    assertThat(Folders.contents(out))
        .containsKeys("report.html", "report.md", "figures/confusion.svg", "tables/scorers.csv")
        .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain("quorvax", "zimblet"));
    assertThat(answer.out() + answer.err()).doesNotContain("quorvax", "zimblet");
  }

  @Test
  void keepsResponsesInCyborgDataOtherwise(FinishedRun run) throws IOException {
    String data = Files.readString(run.file("cyborg.csv"));

    assertThat(DemoItem.generate(260, 1).responses().stream().map(Response::text))
        .filteredOn(text -> text.matches("[\\w ]{20,}"))
        .anyMatch(data::contains);
  }

  @Test
  void crossValidatesWhereOnlySomeResponsesAreScored() throws IOException {
    Path table = DemoTable.writePartlyScored(folder.resolve("spoons.csv"), 130, 3);
    Path out = folder.resolve("run");

    Answer answer = Answer.to("run", table, "--scale", "0..3", "--out", out).succeeded();

    assertThat(answer.out()).contains("cross-validated").contains("Gap closed: undefined");
    JsonNode n =
        JsonMapper.shared().readTree(Files.readString(out.resolve("evaluation.json"))).path("n");
    assertThat(n.path("test").asInt()).isEqualTo(n.path("handScored").asInt()).isBetween(35, 44);
    assertThat(n.path("machineScored").asInt()).isBetween(70, 87);
  }

  @Test
  void saysWhichOptionsChangeNothingWhereNothingIsHidden() {
    Path table = DemoTable.writePartlyScored(folder.resolve("spoons.csv"), 70, 3);
    Object[] command = {
      "run", table, "--scale", "0..3", "--test", "30%", "--hand-scored", 12, "--out", folder
    };

    assertThat(Answer.to(command).err())
        .contains("have no hand score", "none is hidden: --hand-scored, --test changes nothing");
  }

  @Test
  void saysNothingOfOptionsThatWereNotGiven() {
    Path table = DemoTable.writePartlyScored(folder.resolve("spoons.csv"), 70, 3);

    assertThat(Answer.to("run", table, "--scale", "0..3", "--out", folder).err())
        .doesNotContain("changes nothing");
  }

  @Test
  void saysWhyStatisticsAreUndefined() {
    Path table =
        DemoTable.write(
            folder.resolve("spoons.csv"),
            DemoItem.generate(120, 1).responses().stream().map(RunCommandTest::readOnce).toList());

    Answer answer =
        Answer.to(
                "run",
                table,
                "--scale",
                "0..3",
                "--sampling",
                "random",
                "--hand-scored",
                "25%",
                "--out",
                folder.resolve("run"))
            .succeeded();

    assertThat(answer.out()).contains("- undefined: ");
  }

  private static Response readOnce(Response response) {
    HandScore score = Objects.requireNonNull(response.handScore());
    return response.withHandScore(new HandScore(score.score(), null, null));
  }
}
