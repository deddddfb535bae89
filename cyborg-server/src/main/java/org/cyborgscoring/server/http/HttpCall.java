package org.cyborgscoring.server.http;

/**
 * A request as it came. Its body may hold a response and is therefore in no message and no log.
 *
 * @param method such as {@code POST}
 * @param path such as {@code /v1/models}, without a query
 * @param contentType the type of the body in lower case, without parameters; empty if not told
 * @param body what was sent; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Large: shared, not copied.
public record HttpCall(String method, String path, String contentType, byte[] body) {

  /** Says where it went and how much it brings, and keeps the body to itself. */
  @Override
  public String toString() {
    return "HttpCall[" + method + " " + path + ", bytes=" + body.length + "]";
  }
}
