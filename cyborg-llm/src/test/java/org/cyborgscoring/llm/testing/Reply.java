package org.cyborgscoring.llm.testing;

import java.util.Map;

/** What the fake server does with a request. */
public record Reply(Kind kind, int status, String body, Map<String, String> headers) {

  /** How it does it. */
  public enum Kind {
    /** Sends the whole reply. */
    WHOLE,
    /** Promises a reply and closes the connection in the middle. */
    BROKEN_OFF,
    /** Closes the connection without a reply. */
    DROPPED,
    /** Does nothing until the server is closed. */
    HUNG
  }

  /** A reply with this status. */
  public static Reply status(int status, String body, Map<String, String> headers) {
    return new Reply(Kind.WHOLE, status, body, headers);
  }

  /** An error as OpenAI writes it. */
  public static Reply error(int status, String code, String message) {
    return status(
        status,
        "{\"error\":{\"code\":\"%s\",\"type\":\"x\",\"message\":\"%s\"}}".formatted(code, message),
        Map.of());
  }

  /** A good reply. */
  public static Reply ok(String body) {
    return status(200, body, Map.of());
  }

  /** A connection that ends without a reply. */
  public static Reply dropped() {
    return new Reply(Kind.DROPPED, 0, "", Map.of());
  }

  /** A reply that never comes. */
  public static Reply hung() {
    return new Reply(Kind.HUNG, 0, "", Map.of());
  }

  /** This reply, broken off in the middle. */
  public Reply brokenOff() {
    return new Reply(Kind.BROKEN_OFF, status, body, headers);
  }

  /** This reply with another header. */
  public Reply withHeaders(Map<String, String> others) {
    return new Reply(kind, status, body, others);
  }
}
