package org.cyborgscoring.cli;

import java.nio.file.Path;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import picocli.CommandLine.Option;

/** How much of the machine is used. */
final class ThreadOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work at once (default: all cores); changes no result.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** What a command's work needs besides its data. */
  RunContext toContext(long seed, Console console, Progress progress) {
    if (threads < 1) {
      throw new InputException("--threads is at least 1.");
    }
    return new RunContext(
        seed,
        threads,
        progress,
        console.stopped(),
        Path.of(System.getProperty("java.io.tmpdir")),
        new Memo(),
        ConsoleDialogue.on(console));
  }
}
