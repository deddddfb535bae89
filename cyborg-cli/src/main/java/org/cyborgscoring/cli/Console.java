package org.cyborgscoring.cli;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/**
 * What a command talks to.
 *
 * @param out where results go
 * @param err where messages and progress go
 * @param stopped whether the user wants to stop; asked now and then, from any thread
 * @param terminal whether {@code err} is a terminal
 */
record Console(PrintStream out, PrintStream err, BooleanSupplier stopped, boolean terminal) {

  /** Tells the user something that is not a result. */
  void say(String message) {
    err.println(message);
  }
}
