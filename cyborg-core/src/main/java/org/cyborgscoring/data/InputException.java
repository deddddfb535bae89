package org.cyborgscoring.data;

/**
 * The input or the request cannot be used as it is, and the user can mend it.
 *
 * <p>The message is written for that user: it names the file, line and column where there is one,
 * says what is wrong and how to mend it, and never quotes the text of a response. The command line
 * prints the message alone and exits with code 2.
 */
public class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
