package org.cyborgscoring.llm.server;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server did not answer a request. Its own words are not kept: they may quote the response. */
public final class ServerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final int status;
  private final transient @Nullable Duration wait;
  private final transient @Nullable Feature feature;

  /** What can be done about it. */
  public enum Kind {
    /** Time may heal it: too many requests, a fault of the server, a lost connection. */
    PASSING,
    /** The request asks for something this server or model does not know. */
    UNKNOWN_FEATURE,
    /** The response and all that is said with it are longer than the model can read. */
    TOO_LONG,
    /** The server will refuse every request like it; the message says why and what to do. */
    LASTING
  }

  ServerFailure(
      Kind kind, int status, String message, @Nullable Duration wait, @Nullable Feature feature) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.wait = wait;
    this.feature = feature;
  }

  /** A failure that time may heal, without a reply. */
  public static ServerFailure passing(String message) {
    return new ServerFailure(Kind.PASSING, 0, message, null, null);
  }

  /** What can be done about it. */
  public Kind kind() {
    return kind;
  }

  /** The HTTP status, or 0 if there was no reply. */
  public int status() {
    return status;
  }

  /** How long the server wants to be left alone, if it said so. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(wait);
  }

  /** What the server does not know, if that is the kind. */
  public Optional<Feature> feature() {
    return Optional.ofNullable(feature);
  }
}
