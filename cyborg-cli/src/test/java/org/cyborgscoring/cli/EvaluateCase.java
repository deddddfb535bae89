package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A table of scores of any system, and the command that evaluates it. */
abstract class EvaluateCase {
  private static final String HEADER = "id,h1,h2,score,L1,examinee\n";

  @TempDir Path folder;
  Path scores = Path.of("");
  Path out = Path.of("");

  @BeforeEach
  final void layOut() throws IOException {
    scores = table(i -> "");
    out = folder.resolve("eval");
  }

  final Answer evaluate(Object... more) {
    return Answer.to(
        Stream.concat(
                Stream.of(
                    "evaluate",
                    scores,
                    "--human",
                    "h1",
                    "--second-human",
                    "h2",
                    "--machine",
                    "score",
                    "--scale",
                    "1..4",
                    "--group",
                    "L1",
                    "--resamples",
                    "50",
                    "--out",
                    out),
                Stream.of(more))
            .toArray());
  }

  final Path config(String fields) throws IOException {
    return Files.writeString(
        folder.resolve("config.json"),
        """
        {"experiment_id": "exp", "predictions_file": "scores.csv", "id_column": "id",
        "human_score_column": "h1", "second_human_score_column": "h2",
        "system_score_column": "score", "subgroups": ["L1"], "trim_min": 1, "trim_max": 4"""
            + (fields.isEmpty() ? "" : ", " + fields)
            + "}");
  }

  /** 120 responses that people and machine mostly agree on; rows that are given replace them. */
  final Path table(IntFunction<String> rows) throws IOException {
    String text =
        IntStream.range(0, 120)
            .mapToObj(
                i -> {
                  int human = 1 + i % 4;
                  int second = i % 7 == 3 ? Math.min(4, human + 1) : human;
                  double machine = human + 0.9 * Math.sin(i);
                  String usual =
                      String.format(
                          Locale.ROOT,
                          "r%d,%d,%d,%.4f,%s,e%d%n",
                          i,
                          human,
                          second,
                          machine,
                          i % 3 == 0 ? "fi" : "sv",
                          i / 2);
                  return rows.apply(i).isEmpty() ? usual : rows.apply(i);
                })
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve("scores.csv"), HEADER + text);
  }

  /** The figures without the item's name. */
  static List<String> figures(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("figures.csv")).stream()
        .map(line -> line.substring(line.indexOf(',')))
        .toList();
  }

  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
