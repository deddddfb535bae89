package org.cyborgscoring.server.http;

/** What a service makes of requests. For several threads. */
public interface HttpFace {

  /**
   * Answers a request.
   *
   * @throws RequestRefused if it cannot be answered
   */
  HttpReply answer(HttpCall call);

  /** How a refusal is told. */
  HttpReply refusal(RequestRefused refused);

  /** Whether a path may be asked for without the key. */
  boolean isPublic(String path);
}
