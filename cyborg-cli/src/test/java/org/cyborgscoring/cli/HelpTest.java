package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cyborgscoring.data.Preset;
import org.cyborgscoring.sampling.Sampler;
import org.cyborgscoring.scoring.CutScoreMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
  private static CommandLine parser() {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    return new CommandLineInterface(nowhere, nowhere).parser();
  }

  static Stream<String> commands() {
    return parser().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void describesEveryOptionOfEveryCommand(String command) {
    CommandSpec spec =
        Objects.requireNonNull(parser().getSubcommands().get(command)).getCommandSpec();

    assertThat(spec.usageMessage().description()).isNotEmpty();
    List<ArgSpec> arguments = new ArrayList<>(spec.options());
    arguments.addAll(spec.positionalParameters());
    assertThat(arguments)
        .allSatisfy(
            argument ->
                assertThat(String.join("", argument.description()))
                    .as(command + " " + argument)
                    .isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpsWithEveryCommand(String command) {
    Answer answer = Answer.to(command, "--help").succeeded();

    assertThat(answer.out()).contains("Usage: cyborg " + command).doesNotContain("null", "%%");
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void listsCommandsAndExitCodes() {
    Answer answer = Answer.to("--help").succeeded();

    assertThat(answer.out())
        .contains("demo", "check", "sample", "run", "score", "engine", "experiment", "evaluate")
        .containsPattern("Exit codes: 0 done; 1 a fault[\\s\\S]*130 stopped by the\\s+user");
  }

  @Test
  void saysItsVersion() {
    assertThat(Answer.to("--version").succeeded().out())
        .matches("cyborg \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void saysThatACommandIsMissing() {
    Answer.to().failed(ExitCode.BAD_INPUT, "Missing required subcommand", "'cyborg --help'");
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    Answer.to("scor", "x").failed(ExitCode.BAD_INPUT, "Did you mean: cyborg score");
  }

  @Test
  void saysWhatIsMissing() {
    Answer.to("run").failed(ExitCode.BAD_INPUT, "--out=FOLDER", "FILE", "'cyborg run --help'");
    Answer.to("score", "engine.cyborg", "--out", "x.csv").failed(ExitCode.BAD_INPUT, "FILE");
  }

  @Test
  void namesEverythingThatCanBeChosen() {
    String help = Answer.to("run", "--help").succeeded().out();

    assertThat(help).contains(Arrays.stream(Preset.values()).map(Preset::id).toList());
    assertThat(help).contains(Sampler.all().keySet());
    assertThat(help).contains(CutScoreMethods.ids());
  }
}
