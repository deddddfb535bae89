package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FinishedRun.Once.class)
class CompareCommandTest {
  @TempDir Path folder;

  @Test
  void comparesTwoScorersOnTheSameResponses(FinishedRun run) throws IOException {
    Path changed = folder.resolve("changed.csv");

    Answer answer =
        Answer.to(
                "compare",
                run.folder(),
                run.folder(),
                "--scorer",
                "student-random",
                "--second-scorer",
                "student-all",
                "--changed",
                changed)
            .succeeded();

    assertThat(answer.out())
        .containsPattern("qwk +-?\\d\\.\\d{3} +-?\\d\\.\\d{3} +-?\\d\\.\\d{3} \\[")
        .containsPattern("\\d+ of \\d+ responses changed: \\d+ nearer");
    List<String> lines = Files.readAllLines(changed);
    assertThat(lines.get(0)).isEqualTo("item,id,human,first,second,improvement");
    assertThat(answer.out()).contains(lines.size() - 1 + " of ");
  }

  @Test
  void findsNoDifferenceBetweenARunAndItself(FinishedRun run) {
    assertThat(Answer.to("compare", run.folder(), run.folder()).succeeded().out())
        .contains("0 of ")
        .containsPattern("qwk .* 0\\.000\n");
  }

  @Test
  void refusesAFolderThatHoldsNoRun(FinishedRun run) {
    Answer.to("compare", run.folder(), folder)
        .failed(ExitCode.BAD_INPUT, folder + " holds no finished run or evaluation");
  }

  @Test
  void refusesAScorerThatTheRunDoesNotHave(FinishedRun run) {
    Answer.to("compare", run.folder(), run.folder(), "--scorer", "oracle")
        .failed(ExitCode.BAD_INPUT, "no column 'oracle'");
  }

  @Test
  void refusesResultsThatWereChanged(FinishedRun run) throws IOException {
    Path copy = folder.resolve("copy");
    Folders.copy(run.folder(), copy);
    Path predictions = copy.resolve("predictions.csv");
    Files.writeString(predictions, Files.readString(predictions) + "\n");

    Answer.to("compare", run.folder(), copy)
        .failed(ExitCode.BAD_INPUT, "was changed after it was made");
  }

  @Test
  void comparesTwoEvaluations() throws IOException {
    Path first = evaluated("first", 1.2);
    Path second = evaluated("second", 0.2);

    assertThat(Answer.to("compare", first, second).succeeded().out())
        .containsPattern("rmse +0\\.949 +0\\.000 +-")
        .contains("36 of 40 responses changed: 36 nearer");
  }

  /** An evaluation of scores that lie so far above the human ones. */
  private Path evaluated(String name, double above) throws IOException {
    StringBuilder table = new StringBuilder("id,human,machine\n");
    for (int i = 0; i < 40; i++) {
      int human = i % 10 == 0 ? 4 : i % 4;
      table.append("r%d,%d,%s\n".formatted(i, human, human == 4 ? 4 : human + above));
    }
    Path scores = Files.writeString(folder.resolve(name + ".csv"), table);
    Path out = folder.resolve(name);
    Answer.to(
            "evaluate",
            scores,
            "--id",
            "id",
            "--human",
            "human",
            "--machine",
            "machine",
            "--scale",
            "0..4",
            "--resamples",
            "20",
            "--out",
            out)
        .succeeded();
    return out;
  }
}
