package org.cyborgscoring.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line as an object, so that it can be embedded and tested. */
public final class CommandLineInterface {
  private final CommandLine commandLine;
  private final Failures failures;

  /**
   * Prepares the command line.
   *
   * @param out where results go, in UTF-8
   * @param err where messages and progress go, in UTF-8
   */
  public CommandLineInterface(PrintStream out, PrintStream err) {
    this(new Console(out, err, () -> false, false));
  }

  CommandLineInterface(Console console) {
    this.failures = new Failures(console);
    this.commandLine =
        OptionValues.addTo(new CommandLine(new CyborgCommand(), new CommandFactory(console)))
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler(failures)
            .setParameterExceptionHandler(new UsageFailures());
  }

  /** Runs one command; returns its {@link ExitCode}. */
  public int execute(String... args) {
    try {
      return commandLine.execute(args);
    } catch (Error failure) {
      // The parser hands exceptions to its handler, but lets errors such as a lack of memory pass.
      return failures.report(failure);
    }
  }

  /** The commands and their options, for checking command lines without running them. */
  CommandLine parser() {
    return commandLine;
  }
}
