package org.cyborgscoring.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line as an object, so that it can be embedded and tested. */
public final class CommandLineInterface {
  private final CommandLine commandLine;

  /**
   * Prepares the command line.
   *
   * @param out where results go
   * @param err where messages and progress go
   */
  public CommandLineInterface(PrintStream out, PrintStream err) {
    this(out, err, Interruption.never());
  }

  CommandLineInterface(PrintStream out, PrintStream err, Interruption interruption) {
    Console console = new Console(out, err, interruption);
    this.commandLine =
        new CommandLine(new CyborgCommand(), new CommandFactory(console))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(new Failures(console))
            .setParameterExceptionHandler(new UsageFailures());
  }

  /** Runs one command; returns its {@link ExitCode}. */
  public int execute(String... args) {
    return commandLine.execute(args);
  }
}
