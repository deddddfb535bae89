package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FinishedRun.Once.class)
class ExportCommandTest {
  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path engine = Path.of("");

  @BeforeAll
  static void makeEngine() throws Exception {
    engine = TransformerEngine.write(shared);
  }

  private Path responses() throws Exception {
    return Files.writeString(
        folder.resolve("new.csv"),
        "id,text\na,the steel spoon feels colder than wood\nb,wood keeps the heat of the hand\n");
  }

  @Test
  void writesAFileThatScoresAsTheEngineDoes() throws Exception {
    Path file = folder.resolve("out/engine.onnx");

    Answer answer = Answer.to("export", engine, "--onnx", file).succeeded();

    assertThat(answer.out())
        .containsPattern("panel +200 responses\n")
        .containsPattern("score changes +0\n")
        .containsPattern("precision +fp32\n");
    assertThat(folder.resolve("out/tokenizer.json")).exists();
    assertThat(scores("--runtime", "onnx", "--onnx", file.toString())).isEqualTo(scores());
    assertThat(scores("--runtime", "onnx")).isEqualTo(scores());
  }

  @Test
  void theEngineTellsWhichModelItWasMadeFrom() {
    assertThat(Answer.to("engine", engine).succeeded().out())
        .containsPattern("student +folder\n")
        .containsPattern("model\\.model\\.safetensors +\\p{XDigit}{64}\n");
  }

  /** Id, score and condition code of each response; the rest may differ by rounding. */
  private List<List<String>> scores(String... options) throws Exception {
    Path out = folder.resolve("scores.csv");
    List<Object> arguments = new java.util.ArrayList<>();
    arguments.addAll(List.of("score", engine, responses(), "--out", out));
    arguments.addAll(List.of(options));
    Answer.to(arguments.toArray()).succeeded();
    return Files.readAllLines(out).stream()
        .map(line -> List.of(line.split(",", -1)))
        .map(cells -> List.of(cells.get(0), cells.get(2), cells.get(cells.size() - 1)))
        .toList();
  }

  @Test
  void comparesOnAPanelOfTheUsers() throws Exception {
    Path file = folder.resolve("engine.onnx");

    Answer answer =
        Answer.to(
                "export",
                engine,
                "--onnx",
                file,
                "--int8",
                "--panel",
                responses(),
                "--text",
                "text")
            .succeeded();

    assertThat(answer.out())
        .containsPattern("panel +2 responses\n")
        .containsPattern("precision +int8\n");
  }

  @Test
  void writesNothingBeyondTheTolerance() {
    Path file = folder.resolve("out/engine.onnx");

    Answer.to("export", engine, "--onnx", file, "--int8", "--max-difference", "0")
        .failed(ExitCode.NOT_ALIKE, "Nothing is exported", "--max-difference");

    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void refusesAStudentThatIsNoTransformer(FinishedRun run) {
    Answer.to("export", run.engine(), "--onnx", folder.resolve("x.onnx"))
        .failed(ExitCode.BAD_INPUT, "ngram-ridge cannot be exported");
    assertThat(folder.resolve("x.onnx")).doesNotExist();
  }

  @Test
  void refusesARuntimeThatThereIsNot(FinishedRun run) throws Exception {
    Path out = folder.resolve("scores.csv");
    Answer.to("score", run.engine(), responses(), "--out", out, "--runtime", "abacus")
        .failed(ExitCode.BAD_INPUT, "no runtime 'abacus'");
    Answer.to("score", run.engine(), responses(), "--out", out, "--onnx", "engine.onnx")
        .failed(ExitCode.BAD_INPUT, "add --runtime onnx");
  }
}
