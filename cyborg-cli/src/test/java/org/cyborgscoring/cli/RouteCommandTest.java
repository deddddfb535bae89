package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyborgscoring.demo.DemoItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FinishedRun.Once.class)
class RouteCommandTest {
  private static final Pattern LISTED =
      Pattern.compile("Of (\\d+) responses that nobody has read, people should read (\\d+)\\.");

  @TempDir Path folder;

  @Test
  void dividesTheResponsesWithoutHandScoresOfARun(FinishedRun run) throws IOException {
    Answer answer = route(run, "30%").succeeded();

    List<String> lines = Files.readAllLines(folder.resolve("out/route.csv"));
    Matcher listed = LISTED.matcher(answer.out());
    assertThat(listed.find()).isTrue();
    assertThat(lines.get(0)).isEqualTo("id,score,expected,confidence,route");
    assertThat(lines).hasSize(1 + Integer.parseInt(listed.group(1)));
    assertThat(lines.stream().filter(line -> line.endsWith(",human")))
        .hasSize(Integer.parseInt(listed.group(2)));
    assertThat(lines.stream().skip(1).map(line -> Double.parseDouble(line.split(",", -1)[3])))
        .isSorted()
        .allMatch(confidence -> confidence >= 0 && confidence <= 1);
    assertThat(answer.out())
        .containsPattern("30 % \\* +0\\.\\d{3}")
        .contains(DemoItem.GROUP + " = ", "hand score 3", "Mean confidence 0.");
    assertThat(folder.resolve("out/routing.csv")).isNotEmptyFile();
    assertThat(folder.resolve("out/route.html")).content().contains("<h2>Trade-off</h2>");
  }

  @Test
  void saysThatAnEvaluationCannotBeRouted() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "id,h,m\na,1,1.2\nb,2,1.8\nc,3,3\n");
    Path evaluation = folder.resolve("evaluation");
    Answer.to(
            "evaluate",
            table,
            "--human",
            "h",
            "--machine",
            "m",
            "--scale",
            "1..3",
            "--resamples",
            "0",
            "--out",
            evaluation)
        .succeeded();

    assertThat(Answer.to("route", evaluation, "--max-human", "30%").err())
        .contains("is no run", "give the folder of a run");
  }

  @Test
  void givesTheSameBytesAgain(FinishedRun run) throws IOException {
    route(run, "12.5%").succeeded();
    var first = Folders.contents(folder.resolve("out"));
    route(run, "12.5%", "--threads", "1").succeeded();

    assertThat(Folders.contents(folder.resolve("out"))).isEqualTo(first);
  }

  @Test
  void sendsNobodyAndEveryone(FinishedRun run) throws IOException {
    route(run, "0%").succeeded();
    assertThat(Files.readAllLines(folder.resolve("out/route.csv")))
        .noneMatch(line -> line.endsWith(",human"));

    route(run, "100%").succeeded();
    assertThat(Files.readAllLines(folder.resolve("out/route.csv")))
        .noneMatch(line -> line.endsWith(",machine"));
    assertThat(folder.resolve("out/routing.csv"))
        .content()
        .contains("rest.qwk,,,,People read every response.");
  }

  @Test
  void dividesNewResponsesThatTheEngineScored(FinishedRun run) throws IOException {
    Path scores = scored(run);

    Answer answer = route(run, "30%", "--scores", scores).succeeded();

    assertThat(answer.out()).containsPattern("Of 40 responses that nobody has read");
    assertThat(Files.readAllLines(folder.resolve("out/route.csv"))).hasSize(41);
  }

  @Test
  void refusesScoresOfAnotherEngine(FinishedRun run) throws IOException {
    Path scores = scored(run);
    List<String> lines = Files.readAllLines(scores);
    List<String> others =
        lines.stream().map(line -> line.replaceFirst("^([^,]+,[^,]+),[0-3],", "$1,9,")).toList();
    Files.write(scores, others);

    route(run, "30%", "--scores", scores)
        .failed(ExitCode.BAD_INPUT, scores + ", line 2", "score the responses with the engine");
  }

  @Test
  void refusesATableThatHoldsNoScores(FinishedRun run) {
    route(run, "30%", "--scores", run.table())
        .failed(ExitCode.BAD_INPUT, "has no column 'expected_score'");
  }

  @Test
  void refusesToWriteTheRoutesOfOthersIntoTheRun(FinishedRun run) {
    Answer.to("route", run.folder(), "--max-human", "30%", "--scores", run.table())
        .failed(ExitCode.BAD_INPUT, "--scores needs --out");
  }

  @Test
  void judgesACrossValidatedRunByItsFolds() throws IOException {
    Path table = DemoTable.writePartlyScored(folder.resolve("few.csv"), 200, 4);
    Path run = folder.resolve("run");
    Answer.to("run", table, "--scale", "0..3", "--out", run).succeeded();

    Answer answer = Answer.to("route", run, "--max-human", "20%").succeeded();

    assertThat(answer.out())
        .containsPattern("judged on \\d\\d with hand scores")
        .containsPattern("Of 1\\d\\d responses that nobody has read");
    assertThat(run.resolve("route.csv")).isNotEmptyFile();
    assertThat(run.resolve("route.html")).content().doesNotContain("By " + DemoItem.GROUP);
  }

  @Test
  void saysThatAnOutcomeIsMissing(FinishedRun run) throws IOException {
    Path copy = folder.resolve("copy");
    Folders.copy(run.folder(), copy);
    Files.delete(copy.resolve("outcomes/teacher.json"));

    Answer.to("route", copy, "--max-human", "30%")
        .failed(ExitCode.BAD_INPUT, "teacher.json is missing", "make the run anew");
  }

  @Test
  void noticesOutcomesOfAnotherRun(FinishedRun run) throws IOException {
    Path copy = folder.resolve("copy");
    Folders.copy(run.folder(), copy);
    Files.copy(
        copy.resolve("outcomes/student-hand.json"),
        copy.resolve("outcomes/student-cyborg.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    Answer.to("route", copy, "--max-human", "30%")
        .failed(ExitCode.BAD_INPUT, "does not belong to the results beside it");
  }

  @Test
  void refusesAFolderThatHoldsNoRun() {
    Answer.to("route", folder, "--max-human", "30%")
        .failed(ExitCode.BAD_INPUT, folder + " holds no finished run or evaluation");
  }

  @ParameterizedTest
  @CsvSource({
    "30, write it like 30%",
    "110%, more than all",
    "-5%, write it like 30%",
    "many, write it like 30%"
  })
  void saysHowAShareIsWritten(String share, String mend, FinishedRun run) {
    Answer.to("route", run.folder(), "--max-human=" + share)
        .failed(ExitCode.BAD_INPUT, "--max-human", mend);
  }

  private Path scored(FinishedRun run) {
    Path table = DemoTable.write(folder.resolve("new.csv"), 40);
    Path scores = folder.resolve("scores.csv");
    Answer.to("score", run.engine(), table, "--out", scores).succeeded();
    return scores;
  }

  private Answer route(FinishedRun run, String share, Object... more) {
    List<Object> arguments =
        new java.util.ArrayList<>(
            List.of("route", run.folder(), "--max-human", share, "--resamples", 100));
    arguments.addAll(List.of("--out", folder.resolve("out")));
    arguments.addAll(List.of(more));
    return Answer.to(arguments.toArray());
  }
}
