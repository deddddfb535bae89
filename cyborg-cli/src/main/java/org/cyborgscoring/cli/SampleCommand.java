package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ReadOptions;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.sampling.BalancedSampler;
import org.cyborgscoring.sampling.Sampler;
import org.cyborgscoring.scoring.RunContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg sample}: which responses people should score. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description =
        "Chooses the responses that people should score and writes the sheet that they fill in;"
            + " 'cyborg run --scores' takes it back.")
final class SampleCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The table of responses.")
  private Path file = Path.of("");

  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final Reading reading = new Reading();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();
  @Mixin private final EmbeddingsOption embeddings = new EmbeddingsOption();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--budget",
      paramLabel = "AMOUNT",
      required = true,
      description = "How many responses people can score, such as 150 or 10%%.")
  private Amount budget = Amount.share(0.1);

  @Option(
      names = "--balance",
      paramLabel = "COLUMN",
      split = ",",
      description =
          "Columns of subgroups of which as many are to be chosen each; of several columns, their"
              + " combinations.")
  private List<String> balance = List.of();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The sheet.")
  private Path out = Path.of("");

  private final Console console;

  SampleCommand(Console console) {
    this.console = console;
  }

  /** Nobody has scored anything yet, so that any scale does where the user named none. */
  private ReadOptions options() {
    ReadOptions options = table.toReadOptions(balance).withoutScores();
    return options.scale() == null && options.preset() == null
        ? options.withScale(ScoreScale.of(0, 1))
        : options;
  }

  @Override
  public Integer call() throws IOException {
    Sampler chosen = Sampler.named(embeddings.sampling(sampling.name()));
    Sampler sampler = balance.isEmpty() ? chosen : new BalancedSampler(chosen, balance);
    Overwriting.ofInputs("--out", out, file);
    Overwriting.ofFilledSheet(out);
    ResponseSet responses = reading.one(reading.all(file, options(), console));
    ResponseSet scorable = Screened.of(responses).scorable();
    if (scorable.size() == 0) {
      throw new InputException("Every response in " + file + " has a condition code.");
    }
    int number = budget.of(scorable.size());
    // The sheet is begun first, so that one that cannot be written is known before the work.
    try (TableWriter sheet = TableWriter.create(out, SheetColumns.ALL);
        ProgressDisplay progress = ProgressDisplay.on(console)) {
      RunContext run = threads.toContext(sampling.seed(), console, progress);
      int[] indices = sampler.choose(scorable.responses(), number, run);
      write(sheet, scorable, indices);
      sheet.commit();
    }
    console.say(
        Figures.count(number)
            + " of "
            + Figures.count(scorable.size())
            + " responses are in "
            + out
            + ". Have its column '"
            + SheetColumns.SCORE
            + "' filled in (and '"
            + SheetColumns.SECOND_SCORE
            + "' by a second rater); 'cyborg run' takes the sheet with --scores "
            + out
            + ".");
    return ExitCode.OK;
  }

  private static void write(TableWriter sheet, ResponseSet responses, int[] chosen)
      throws IOException {
    for (int index : chosen) {
      Response response = responses.responses().get(index);
      sheet.write(Arrays.asList(response.id(), responses.item().id(), response.text(), null, null));
    }
  }
}
