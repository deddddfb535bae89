package org.cyborgscoring.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import org.cyborgscoring.scoring.Dialogue;

/**
 * Talks with the user on standard error, and takes answers from standard input where there is a
 * terminal; elsewhere nobody can agree to anything.
 */
final class ConsoleDialogue implements Dialogue {
  private final Console console;
  private final BufferedReader answers;

  /**
   * A dialogue.
   *
   * @param answers where the user's answers come from, a line each
   */
  ConsoleDialogue(Console console, Reader answers) {
    this.console = console;
    this.answers = new BufferedReader(answers);
  }

  /** A dialogue with who sits at the terminal. */
  static ConsoleDialogue on(Console console) {
    return new ConsoleDialogue(console, new InputStreamReader(System.in, Charset.defaultCharset()));
  }

  @Override
  public void say(String message) {
    console.say(message);
  }

  @Override
  public synchronized boolean agrees(String question) {
    if (!console.terminal()) {
      return false;
    }
    console.err().print(question + " [y/N] ");
    console.err().flush();
    try {
      String answer = answers.readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    } catch (IOException e) {
      return false;
    }
  }
}
