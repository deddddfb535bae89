package org.cyborgscoring.server.http;

import org.jspecify.annotations.Nullable;

/** A request that is not answered as asked. Its message goes to the client, not to a log. */
public final class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final @Nullable String parameter;
  private final int retryAfterSeconds;

  private RequestRefused(
      int status, String code, @Nullable String parameter, int retryAfterSeconds, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.parameter = parameter;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /**
   * A refusal.
   *
   * @param status the status of HTTP, 400 and above
   * @param code what is wrong, for programs
   * @param message what is wrong and the mend, for people; without any text of the request
   */
  public static RequestRefused of(int status, String code, String message) {
    return new RequestRefused(status, code, null, 0, message);
  }

  /**
   * A parameter that cannot be used.
   *
   * @param parameter its name
   */
  public static RequestRefused parameter(String parameter, String code, String message) {
    return new RequestRefused(400, code, parameter, 0, message);
  }

  /** Something that may be had later. */
  public static RequestRefused later(int status, String code, int seconds, String message) {
    return new RequestRefused(status, code, null, seconds, message);
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** What is wrong, for programs. */
  public String code() {
    return code;
  }

  /** The parameter that is at fault, or null. */
  public @Nullable String parameter() {
    return parameter;
  }

  /** After how many seconds another attempt makes sense, or 0. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** What is wrong, for people. */
  public String inWords() {
    return String.valueOf(getMessage());
  }
}
