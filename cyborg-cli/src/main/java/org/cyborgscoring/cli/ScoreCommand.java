package org.cyborgscoring.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.cyborgscoring.data.ProblemsFile;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseReader;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.engine.BatchScorer;
import org.cyborgscoring.engine.MachineScore;
import org.cyborgscoring.engine.ScoredResponse;
import org.cyborgscoring.engine.ScoringEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg score}: scores a table of any size with an engine. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description =
        "Scores a table of any size in constant memory: expected score, score point, probability of"
            + " every point, confidence, condition code.")
final class ScoreCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ENGINE", description = "The scoring engine.")
  private Path engineFile = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE", description = "The table of responses.")
  private Path file = Path.of("");

  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description =
          "The table of scores, csv or jsonl; rows that cannot be used are listed beside it.")
  private Path out = Path.of("");

  private final Console console;

  ScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ScoringEngine engine = ScoringEngine.load(engineFile);
    Path problemsFile = out.resolveSibling(out.getFileName() + ".problems.csv");
    AtomicLong problems = new AtomicLong();
    long scored;
    try (ProblemsFile list = ProblemsFile.create(problemsFile);
        ResponseReader reader =
            ResponseReader.open(
                file,
                table.toReadOptions().withoutScores(),
                problem -> {
                  problems.incrementAndGet();
                  unchecked(() -> list.add(problem));
                });
        TableWriter writer = TableWriter.create(out, columns(engine.item().scale()));
        ProgressDisplay progress = ProgressDisplay.on(console)) {
      reader.notes().forEach(console::say);
      scored =
          new BatchScorer(engine)
              .score(
                  responses(reader),
                  result -> unchecked(() -> writer.write(cells(result, engine))),
                  threads.toContext(0, console, progress));
      writer.commit();
      if (problems.get() > 0) {
        list.commit();
      }
    }
    console.say(
        Figures.count(scored)
            + " responses are in "
            + out
            + (problems.get() == 0
                ? "."
                : "; "
                    + Figures.count(problems.get())
                    + " rows could not be used, see "
                    + problemsFile
                    + "."));
    return ExitCode.OK;
  }

  private static Iterator<Response> responses(ResponseReader reader) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return reader.hasNext();
      }

      @Override
      public Response next() {
        return reader.next().response();
      }
    };
  }

  private static List<String> columns(ScoreScale scale) {
    List<String> columns = new ArrayList<>(List.of("id", "expected_score", "score"));
    for (double point : scale.points()) {
      columns.add("p_" + ScoreScale.format(point));
    }
    columns.add("confidence");
    columns.add("condition_code");
    return columns;
  }

  private static List<@Nullable Object> cells(ScoredResponse result, ScoringEngine engine) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(result.id());
    MachineScore score = result.score();
    if (score == null) {
      for (int i = 0; i < engine.item().scale().size() + 3; i++) {
        cells.add(null);
      }
    } else {
      cells.add(score.expected());
      cells.add(score.point());
      for (double probability : score.distribution().probabilities()) {
        cells.add(probability);
      }
      cells.add(score.confidence());
    }
    cells.add(result.conditionCode() == null ? null : result.conditionCode().id());
    return cells;
  }

  /** Writing that fails in the middle of a stream. */
  @FunctionalInterface
  private interface Write {
    void run() throws IOException;
  }

  private static void unchecked(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
