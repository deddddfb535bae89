package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.pipeline.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cyborg demo}: the main job on a generated item. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Runs the whole job on a generated item, so that you see what it does before you have data"
            + " at hand.")
final class DemoCommand implements Callable<Integer> {
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--responses",
      paramLabel = "N",
      description = "How many responses are generated (default: ${DEFAULT-VALUE}).")
  private int responses = 1500;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides the responses and every random choice (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "The run's folder (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("runs/demo");

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (responses < 1) {
      throw new InputException("--responses is at least 1.");
    }
    ResponseSet item = DemoItem.generate(responses, seed);
    console.say(
        "Generated "
            + Figures.count(item.size())
            + " responses to the item '"
            + item.item().id()
            + "'. A tenth of the training responses keep their hand scores.");
    RunWork work =
        new RunWork(item, List.of(), RunDesign.DEFAULT.withSeed(seed), List.of(), true, false, out);
    RunResult result;
    try (ProgressDisplay progress = ProgressDisplay.on(console)) {
      result = work.execute(threads.toContext(seed, console, progress), Instant.now());
    }
    console.out().print(RunSummary.of(result, out));
    return ExitCode.OK;
  }
}
