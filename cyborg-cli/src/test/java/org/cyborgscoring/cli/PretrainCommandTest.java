package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a table of responses to an engine with a transformer, on the command line alone. */
class PretrainCommandTest {
  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path table = Path.of("");
  private static Path model = Path.of("");

  @BeforeAll
  static void pretrain() {
    table = DemoTable.write(shared.resolve("spoons.csv"), 110);
    model = shared.resolve("model");
    Answer answer = pretrained(model, "--from-scratch", "--size", "tiny", "--vocabulary", 300);
    assertThat(answer.succeeded().out()).contains("Perplexity:", "--student " + model);
  }

  private static Answer pretrained(Path out, Object... start) {
    Object[] all = new Object[start.length + 10];
    Object[] common = {
      "pretrain", table, "--epochs", 1, "--max-tokens", 32, "--device", "cpu", "--out", out
    };
    System.arraycopy(common, 0, all, 0, common.length);
    System.arraycopy(start, 0, all, common.length, start.length);
    return Answer.to(all);
  }

  @Test
  void writesAModelThatARunTakesAndAnEngineThatScoresAndIsExported() {
    Path run = folder.resolve("run");
    Answer.to(
            "run",
            table,
            "--scale",
            "0..3",
            "--hand-scored",
            30,
            "--student",
            model,
            "--student-option",
            "epochs=1",
            "--long",
            "windows",
            "--device",
            "cpu",
            "--out",
            run)
        .succeeded();

    assertThat(run.resolve("work")).doesNotExist();
    Path scores = folder.resolve("scores.csv");
    Answer.to("score", run.resolve("engine.cyborg"), table, "--out", scores).succeeded();
    assertThat(scores).exists();
    Answer.to("export", run.resolve("engine.cyborg"), "--onnx", folder.resolve("onnx/engine.onnx"))
        .succeeded();
  }

  @Test
  void continuesAModelInAFolder() {
    Path out = folder.resolve("adapted");

    pretrained(out, "--continue", model).succeeded();

    assertThat(out.resolve("model.safetensors")).exists();
    assertThat(folder.resolve("adapted.work")).doesNotExist();
  }

  @Test
  void leavesAFolderThatIsThereAlone() throws Exception {
    Path out = Files.createDirectory(folder.resolve("mine"));

    pretrained(out, "--from-scratch").failed(ExitCode.BAD_INPUT, "exists already");

    assertThat(out).isEmptyDirectory();
  }

  @Test
  void refusesASizeThatThereIsNot() {
    pretrained(folder.resolve("x"), "--from-scratch", "--size", "huge")
        .failed(ExitCode.BAD_INPUT, "tiny, mini, small");
  }

  @Test
  void learnsADecoderFromTheResponsesPromptAndRubricAndGoesOnWithIt() throws Exception {
    Path out = folder.resolve("decoder");
    Path prompt =
        Files.writeString(folder.resolve("prompt.txt"), "Tell why the \u00f1and\u00fa runs.");
    Object[] decoder = {
      "--decoder", "--from-scratch", "--size", "tiny", "--vocabulary", 400, "--prompt", prompt
    };

    assertThat(pretrained(out, decoder).succeeded().out())
        .contains("of next tokens", "cyborg run FILE --teacher " + out);

    assertThat(out.resolve("config.json")).content().contains("\"llama\"");
    assertThat(out.resolve("vocab.txt")).content().contains("\u00f1\n");
    Path more = folder.resolve("more");
    pretrained(more, "--decoder", "--continue", out).succeeded();
    assertThat(more.resolve("model.safetensors")).exists();
    pretrained(folder.resolve("x"), "--continue", out)
        .failed(ExitCode.BAD_INPUT, "is a decoder", "--decoder");
    pretrained(folder.resolve("x"), "--decoder", "--continue", model)
        .failed(ExitCode.BAD_INPUT, "is an encoder", "without --decoder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "NaN", "-1", "Infinity"})
  void refusesALearningRateThatIsNone(String rate) {
    pretrained(folder.resolve("x"), "--from-scratch", "--learning-rate", rate)
        .failed(ExitCode.BAD_INPUT, "--learning-rate is a number above 0");
  }
}
