package org.cyborgscoring.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;
import org.cyborgscoring.data.InputException;
import picocli.CommandLine;

/** Turns what went wrong into one clear message and an exit code. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private static final long MEBIBYTE = 1L << 20;

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
    return report(failure);
  }

  /** Says what went wrong; only a fault of the program shows its stack trace. */
  int report(Throwable failure) {
    if (failure instanceof InputException) {
      return say(ExitCode.BAD_INPUT, String.valueOf(failure.getMessage()));
    }
    if (failure instanceof CancellationException) {
      return say(
          ExitCode.INTERRUPTED,
          "Stopped. Nothing is half written; to finish, give the same command again.");
    }
    if (failure instanceof OutOfMemoryError) {
      return say(ExitCode.MACHINE, outOfMemory());
    }
    Throwable cause = failure.getCause();
    if (failure instanceof UncheckedIOException && cause != null) {
      return report(cause);
    }
    if (failure instanceof NoSuchFileException) {
      return say(ExitCode.BAD_INPUT, "There is no file " + failure.getMessage() + ".");
    }
    if (failure instanceof IOException io) {
      return say(ExitCode.MACHINE, explain(io));
    }
    console.say("cyborg: This is a fault of the program, not of your input. Please report it:");
    failure.printStackTrace(console.err());
    return ExitCode.PROGRAM_ERROR;
  }

  private int say(int exitCode, String message) {
    console.say("cyborg: " + message);
    return exitCode;
  }

  private static String outOfMemory() {
    return "Memory ran out: the program may use "
        + Figures.count(Runtime.getRuntime().maxMemory() / MEBIBYTE)
        + " MiB. Give it more, as in CYBORG_JAVA_OPTS=-Xmx8g, and the same command again; nothing is"
        + " half written.";
  }

  private static String explain(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "No permission to use " + failure.getMessage() + ".";
    }
    if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
      return failure.getMessage() + " is not a folder.";
    }
    String message = failure.getMessage();
    return "Reading or writing failed: "
        + (message == null ? failure.getClass().getSimpleName() : message)
        + ". Nothing is half written; once there is room and permission, give the same command"
        + " again.";
  }
}
