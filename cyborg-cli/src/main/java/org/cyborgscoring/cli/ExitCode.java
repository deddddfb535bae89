package org.cyborgscoring.cli;

/** What the exit code of {@code cyborg} means. */
public final class ExitCode {
  /** Everything was done. */
  public static final int OK = 0;

  /** A fault of the program itself; the stack trace was printed. */
  public static final int PROGRAM_ERROR = 1;

  /** The command line or the input cannot be used; the message says how to mend it. */
  public static final int BAD_INPUT = 2;

  /** {@code certify}: a gate is failed. */
  public static final int NOT_CERTIFIED = 3;

  /** {@code certify}: no gate is failed, but the responses do not decide all of them. */
  public static final int UNDECIDED = 4;

  /** The machine failed: the disk is full, a folder cannot be written, memory ran out. */
  public static final int MACHINE = 5;

  /** {@code export}: the export would score another way than the engine; nothing is written. */
  public static final int NOT_ALIKE = 6;

  /** Stopped by the user. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
