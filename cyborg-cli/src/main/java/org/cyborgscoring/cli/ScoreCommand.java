package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ReadOptions;
import org.cyborgscoring.data.ResponseReader;
import org.cyborgscoring.engine.BatchScorer;
import org.cyborgscoring.engine.ScoringEngine;
import org.cyborgscoring.scoring.RunContext;
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
  @Mixin private final RuntimeOptions runtime = new RuntimeOptions();

  @Option(
      names = "--select",
      paramLabel = "ITEM",
      description = "The item whose responses are scored, in a table of several.")
  private @Nullable String select;

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
    Overwriting.ofInputs("--out", out, engineFile, file);
    ScoringEngine engine = runtime.load(engineFile);
    ReadOptions options = table.toReadOptions().withoutScores();
    try (ListedProblems problems = new ListedProblems(out, console);
        ResponseReader reader = ResponseReader.open(file, options, problems);
        ScoresTable scores = ScoresTable.create(out, engine.item().scale());
        ProgressDisplay progress = ProgressDisplay.on(console)) {
      reader.notes().forEach(console::say);
      RunContext run = threads.toContext(0, console, progress);
      long scored = new BatchScorer(engine).score(new ItemRows(file, reader, select), scores, run);
      if (scored == 0) {
        throw new InputException(file + " has no usable rows" + problems.summary());
      }
      problems.commit();
      scores.commit();
      console.say(Figures.count(scored) + " responses are in " + out + problems.summary());
    }
    return ExitCode.OK;
  }
}
