package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say works: their commands, their links and their Java. */
class DocumentationTest {
  @TempDir Path folder;

  static Stream<Path> documents() {
    return Documents.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesCommandsAndOptionsThatThereAre(Path document) {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    for (String command : Documents.commands(document)) {
      assertThatCode(
              () ->
                  new CommandLineInterface(nowhere, nowhere)
                      .parser()
                      .parseArgs(command.split("\\s+", -1)))
          .as(document.getFileName() + ": cyborg " + command)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksToFilesThatThereAre(Path document) {
    assertThat(Documents.links(document))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).as(link).exists());
  }

  @Test
  void showsEveryCommand() {
    List<String> shown =
        documents()
            .flatMap(document -> Documents.commands(document).stream())
            .map(command -> command.replaceFirst("\\s.*", ""))
            .distinct()
            .toList();

    assertThat(shown)
        .contains("demo", "check", "sample", "run", "score", "engine", "experiment", "evaluate");
  }

  @Test
  void showsJavaThatCompilesAndRuns() throws Exception {
    Path answers = DemoTable.write(folder.resolve("answers.csv"), 260);
    String java = Documents.java(Documents.home().resolve("README.md"));
    assertThat(java).contains("Path.of(\"answers.csv\")");

    String printed =
        new Snippet(
                java.replace(
                    "Path.of(\"answers.csv\")", "Path.of(System.getProperty(\"answers\"))"))
            .run(folder, "-Danswers=" + answers);

    assertThat(printed.lines())
        .hasSize(6)
        .anyMatch(line -> line.matches("qwk Defined\\[value=0\\.\\d+]"));
  }
}
