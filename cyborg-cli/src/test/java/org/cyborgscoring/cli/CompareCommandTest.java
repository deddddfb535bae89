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
    assertThat(lines.get(0)).isEqualTo("id,human,first,second,improvement");
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
}
