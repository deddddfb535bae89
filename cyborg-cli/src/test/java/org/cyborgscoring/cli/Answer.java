package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * What a command answered.
 *
 * @param exitCode how it ended
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record Answer(int exitCode, String out, String err) {

  /** Gives a command, its arguments as texts or paths. */
  static Answer to(Object... arguments) {
    return to(() -> false, arguments);
  }

  /** Gives a command that the user stops. */
  static Answer to(BooleanSupplier stopped, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(stream(out), stream(err), stopped, false);
    int exitCode =
        new CommandLineInterface(console)
            .execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    return new Answer(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Checks that all went well. */
  Answer succeeded() {
    assertThat(exitCode).as(err).isEqualTo(ExitCode.OK);
    return this;
  }

  /** Checks that the command ended so, with one message that holds these words, and no trace. */
  Answer failed(int expected, String... words) {
    assertThat(exitCode).as(err).isEqualTo(expected);
    assertThat(err.lines().filter(line -> line.startsWith("cyborg: "))).as(err).hasSize(1);
    assertThat(err).contains(words).doesNotContain("\tat ", "Exception");
    assertThat(out).isEmpty();
    return this;
  }
}
