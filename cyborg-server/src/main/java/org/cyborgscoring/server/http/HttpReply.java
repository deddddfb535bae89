package org.cyborgscoring.server.http;

import java.util.Map;

/**
 * A reply in JSON.
 *
 * @param status such as 200
 * @param headers those beside the type and length of the body
 * @param json the body in UTF-8; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Made once and sent, not compared.
public record HttpReply(int status, Map<String, String> headers, byte[] json) {

  /** A reply that all went well. */
  public static HttpReply ok(byte[] json) {
    return new HttpReply(200, Map.of(), json);
  }
}
