package org.cyborgscoring.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;

/** The command line as an object, so that it can be embedded and tested. */
public final class CommandLineInterface {
  private final CommandLine commandLine;
  private final Failures failures;

  /**
   * Prepares the command line.
   *
   * @param out where results go
   * @param err where messages and progress go
   */
  public CommandLineInterface(PrintStream out, PrintStream err) {
    this(out, err, () -> false);
  }

  /**
   * Prepares a command line that can be stopped.
   *
   * @param out where results go, in UTF-8
   * @param err where messages and progress go, in UTF-8
   * @param stopped whether the user wants to stop; asked now and then, from any thread
   */
  public CommandLineInterface(PrintStream out, PrintStream err, BooleanSupplier stopped) {
    Console console = new Console(out, err, stopped);
    this.failures = new Failures(console);
    this.commandLine =
        new CommandLine(new CyborgCommand(), new CommandFactory(console))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
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
