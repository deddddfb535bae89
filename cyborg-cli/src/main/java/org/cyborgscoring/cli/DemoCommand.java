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
      names = "--language-gap",
      paramLabel = "0..1",
      description =
          "How far the writing of examinees with another language at home departs from the others',"
              + " beyond the usual; people score what they mean (default: ${DEFAULT-VALUE}).")
  private double languageGap;

  @Mixin private final BiasOptions bias = new BiasOptions();

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
    if (!(languageGap >= 0 && languageGap <= 1)) {
      throw new InputException("--language-gap lies between 0 and 1.");
    }
    ResponseSet item = DemoItem.generate(responses, seed, languageGap);
    console.say(
        "Generated "
            + Figures.count(item.size())
            + " responses to the item '"
            + item.item().id()
            + "'. A tenth of the training responses keep their hand scores.");
    RunWork work =
        new RunWork(
            item,
            List.of(),
            RunDesign.DEFAULT.withSeed(seed).withMitigation(bias.mitigation()),
            bias.settings(),
            List.of(),
            true,
            false,
            out);
    DoneRun done;
    try (ProgressDisplay progress = ProgressDisplay.on(console)) {
      done = work.execute(threads.toContext(seed, console, progress), Instant.now());
    }
    console.out().print(RunSummary.of(done, out));
    return ExitCode.OK;
  }
}
