package org.cyborgscoring.cli;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/**
 * What a command talks to.
 *
 * @param out where results go
 * @param err where messages and progress go
 * @param stopped whether the user wants to stop
 */
record Console(PrintStream out, PrintStream err, BooleanSupplier stopped) {

  /** Tells the user something that is not a result. */
  void say(String message) {
    err.println(message);
  }
}
