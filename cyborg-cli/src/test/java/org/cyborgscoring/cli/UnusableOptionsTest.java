package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that cannot be used: one message each, exit code 2, and nothing is left behind. */
class UnusableOptionsTest {
  @TempDir static Path home;
  private static Path table = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void writeTable() {
    table = DemoTable.write(home.resolve("spoons.csv"), 120);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--preset asap-sat            | asap-sas",
        "--sampling divers            | diverse, random, stratified",
        "--teacher gpt                | no Teacher named 'gpt'; there is: folder, hf, lsa-gp",
        "--teacher lsa-gp:7b          | takes nothing after its name",
        "--teacher-option ranks=3     | does not know the option 'ranks'",
        "--yes                        | --yes is for a Teacher that is a language model",
        "--quantize nf4               | hf:owner/name, the path of a folder or openai:NAME; the Teacher here is lsa-gp",
        "--teacher openai:m --quantize nf4 | openai does not know the option 'quantize'",
        "--teacher openai:m --shots 9      | shots",
        "--teacher openai:m --shots 2 --teacher-option shots=3 | Give either --shots or --teacher-option shots=",
        "--teacher openai:m --prompt-template no.txt | no.txt",
        "--teacher openai             | write it like --teacher openai:gpt-4.1-mini",
        "--teacher openai:m --budget-usd x | budget-usd is a number above 0",
        "--teacher openai:m --base-url x   | write it like http://localhost:8000/v1",
        "--student bert               | no Student named 'bert'; there is: folder, hf, ngram-ridge",
        "--student no/folder          | There is no folder 'no/folder'",
        "--student hf:bert            | lacks its owner",
        "--device cpu                 | --device is for models that are hf:owner/name or the path of a folder",
        "--long windows               | --long is for a Student that is a transformer",
        "--with-features              | the Student here is ngram-ridge",
        "--student hf:o/n --long windows --student-option long=truncate | Give either --long or",
        "--student-option depth=3     | depth",
        "--cut-scores median          | use one of matched, qwk, rounding",
        "--scale 0-3                  | write it like 0..3 or 1..6:0.5",
        "--scale 3..0                 | at least two points",
        "--scale 0..3:0.7             | cannot be walked in steps of 0.7",
        "--hand-scored many           | option '--hand-scored': 'many' is no amount",
        "--hand-scored 0%             | above 0 %",
        "--hand-scored 101%           | at most at 100 %",
        "--hand-scored 0              | at least 1",
        "--hand-scored 5000           | 5000 responses are asked for, but there are only",
        "--hand-scored 3              | needs at least",
        "--test 0.2                   | '--test'",
        "--test 100%                  | below 100%",
        "--test 25                    | --test is a share",
        "--format xls                 | csv, tsv, plain-tsv, jsonl",
        "--threads 0                  | --threads is at least 1",
        "--seed first                 | --seed",
        "--id ident                   | no column 'ident'",
        "--group gender               | The columns are",
        "--scores nowhere.csv         | There is no file nowhere.csv",
        "--prompt nowhere.txt         | There is no file nowhere.txt",
        "--handscored 10%             | Unknown option",
      })
  void runRefuses(String options, String words) {
    Path out = folder.resolve("run");
    List<Object> arguments = new ArrayList<>(List.of("run", table, "--out", out));
    if (!options.contains("--scale") && !options.contains("--preset")) {
      arguments.addAll(List.of("--scale", "0..3"));
    }
    arguments.addAll(List.of(options.split(" ", -1)));

    Answer.to(arguments.toArray()).failed(ExitCode.BAD_INPUT, words);

    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--budget 5000                          | 5000 responses are asked for",
        "--budget few                           | 'few' is no amount",
        "--budget 10 --sampling best            | no sampling named 'best'",
        "--budget 10 --text response            | no column 'response'",
      })
  void sampleRefuses(String options, String words) {
    Path out = folder.resolve("sheet.csv");
    List<Object> arguments = new ArrayList<>(List.of("sample", table, "--out", out));
    arguments.addAll(List.of(options.split(" ", -1)));

    Answer.to(arguments.toArray()).failed(ExitCode.BAD_INPUT, words);

    assertThat(Folders.files(folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--from-scratch --size huge           | one of tiny, mini, small, medium, base",
        "--from-scratch --epochs 0            | at least 1",
        "--from-scratch --device gpu          | it is auto, cpu, or cuda:N",
        "--continue model --size mini         | leave them out with --continue",
        "--continue model --vocabulary 500    | leave them out with --continue",
        "--continue no/model                  | no/model",
      })
  void pretrainRefuses(String options, String words) {
    List<Object> arguments =
        new ArrayList<>(List.of("pretrain", table, "--out", folder.resolve("model")));
    arguments.addAll(List.of(options.split(" ", -1)));

    Answer.to(arguments.toArray()).failed(ExitCode.BAD_INPUT, words);

    assertThat(Folders.files(folder)).isEmpty();
  }

  @Test
  void twoProcessesDoNotPretrainTheSameModel() throws IOException {
    Path out = folder.resolve("model");
    try (WorkBeside work = WorkBeside.result(out)) {
      Answer.to("pretrain", table, "--from-scratch", "--out", out)
          .failed(ExitCode.BAD_INPUT, "Another process is working in " + work.path());
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void sampleRefusesAFormatThatTablesAreNotWrittenIn() {
    Answer.to("sample", table, "--budget", 10, "--out", folder.resolve("sheet.tsv"))
        .failed(ExitCode.BAD_INPUT, "csv or jsonl");

    assertThat(Folders.files(folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--seeds 0                  | --seeds is at least 1",
        "--margin 0                 | --margin lies between",
        "--sampling random,best     | no sampling named 'best'",
        "--hand-scored 10%,some     | 'some' is no amount",
        "--add nowhere.csv          | There is no file nowhere.csv",
        "--hand-scored 5000         | 5000 responses are asked for",
      })
  void experimentRefuses(String options, String words) {
    Path out = folder.resolve("experiment");
    List<Object> arguments =
        new ArrayList<>(List.of("experiment", table, "--scale", "0..3", "--out", out));
    arguments.addAll(List.of(options.split(" ", -1)));

    Answer.to(arguments.toArray()).failed(ExitCode.BAD_INPUT, words);

    assertThat(out).doesNotExist();
  }

  @Test
  void refusesAFolderThatIsNoRun() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "chapter 1");

    run(folder).failed(ExitCode.BAD_INPUT, "not empty and holds no run", "--out");

    assertThat(Folders.contents(folder).keySet()).containsExactly("thesis.txt");
  }

  @Test
  void refusesAFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("runs"), "kept");

    run(file).failed(ExitCode.BAD_INPUT, "is a file");

    assertThat(file).hasContent("kept");
  }

  @Test
  void saysThatItCannotWriteBelowAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("runs"), "kept");

    run(file.resolve("run")).failed(ExitCode.MACHINE, file.toString());

    assertThat(file).hasContent("kept");
  }

  @Test
  void refusesAFolderThatAnotherProcessWorksIn() throws IOException {
    Path out = Files.createDirectories(folder.resolve("run"));
    try (FileChannel other =
        FileChannel.open(
            out.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var unused = other.lock();

      run(out).failed(ExitCode.BAD_INPUT, "Another process is working in " + out);
    }

    assertThat(Folders.files(out)).isEmpty();
  }

  @Test
  void takesTheMendedCommandAfterARefusedOne() {
    Path out = folder.resolve("run");
    Answer.to("run", table, "--scale", "0..3", "--hand-scored", 3, "--out", out)
        .failed(ExitCode.BAD_INPUT, "needs at least");

    Answer.to("run", table, "--scale", "0..3", "--hand-scored", "25%", "--out", out).succeeded();
  }

  @Test
  void leavesAResumedFolderAsItIsWhenItRefuses() throws IOException {
    Path out = folder.resolve("run");
    Answer.to(() -> true, "run", table, "--scale", "0..3", "--hand-scored", 3, "--out", out)
        .failed(ExitCode.INTERRUPTED, "Stopped");

    Answer.to("run", table, "--scale", "0..3", "--hand-scored", 3, "--out", out)
        .failed(ExitCode.BAD_INPUT, "needs at least");

    assertThat(out.resolve("run.json")).exists();
  }

  @Test
  void refusesFewerThanOneResponseOfTheDemonstration() {
    Path out = folder.resolve("demo");

    Answer.to("demo", "--responses", 0, "--out", out).failed(ExitCode.BAD_INPUT, "--responses");
    Answer.to("demo", "--responses", 10, "--out", out).failed(ExitCode.BAD_INPUT, "at least 20");

    assertThat(out).doesNotExist();
  }

  private static Answer run(Path out) {
    return Answer.to("run", table, "--scale", "0..3", "--out", out);
  }
}
