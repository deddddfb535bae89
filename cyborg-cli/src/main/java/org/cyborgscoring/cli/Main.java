package org.cyborgscoring.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts the command line. */
public final class Main {
  /** Set by who starts the program and knows; Java cannot tell it of standard error. */
  private static final String TERMINAL = "cyborg.terminal";

  private Main() {}

  /** Runs one command and exits with its {@link ExitCode}. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code;
    try (Interruption interruption = Interruption.onSignal(err)) {
      Console console = new Console(out, err, interruption, Boolean.getBoolean(TERMINAL));
      code = new CommandLineInterface(console).execute(args);
    }
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Tables and messages hold any language, whatever the platform's own encoding is. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
