package org.cyborgscoring.cli;

import java.io.FileNotFoundException;
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
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
    return report(failure);
  }

  private int report(Throwable failure) {
    if (failure instanceof InputException) {
      console.say("cyborg: " + failure.getMessage());
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof CancellationException) {
      console.say("Stopped. Nothing is half written; the same command goes on where this one was.");
      return ExitCode.INTERRUPTED;
    }
    if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return report(unchecked.getCause());
    }
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      console.say("cyborg: There is no file " + failure.getMessage() + ".");
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof IOException io) {
      console.say("cyborg: " + explain(io));
      return ExitCode.MACHINE;
    }
    console.say("cyborg: This is a fault of the program, not of your input. Please report it:");
    failure.printStackTrace(console.err());
    return ExitCode.PROGRAM_ERROR;
  }

  private static String explain(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "No permission to use " + failure.getMessage() + ".";
    }
    if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
      return failure.getMessage() + " is not a folder.";
    }
    return "Reading or writing failed: " + failure.getMessage()
        + ". Nothing is half written; once there is room and permission, the same command goes on.";
  }
}
