package org.cyborgscoring.llm.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.cyborgscoring.data.InputException;

/**
 * Where a server is.
 *
 * @param baseUrl the address that the names of its services are added to, without a slash at its
 *     end, such as {@code https://api.openai.com/v1}
 * @param host the name of the machine, for the user
 * @param isLocal whether that is this machine
 */
public record Endpoint(String baseUrl, String host, boolean isLocal) {
  /** OpenAI's own service. */
  public static final String OPENAI = "https://api.openai.com/v1";

  private static final String VERSION = "/v1";

  /**
   * Takes an address apart.
   *
   * @throws InputException if it is none that a server can have
   */
  public static Endpoint parse(String url) {
    String trimmed = url.strip().replaceAll("/+$", "");
    try {
      URI uri = new URI(trimmed);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      String host = uri.getHost();
      if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
        throw unusable(url);
      }
      if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
        throw new InputException(
            "base-url holds more than an address; keys are given by OPENAI_API_KEY or key-file.");
      }
      return new Endpoint(trimmed, host, isLoopback(host));
    } catch (URISyntaxException e) {
      throw unusable(url);
    }
  }

  /** Whether this is OpenAI's own service. */
  public boolean isOpenAi() {
    return host.equals("api.openai.com");
  }

  /** Whether what is sent can be read on the way. */
  public boolean isEncrypted() {
    return baseUrl.toLowerCase(Locale.ROOT).startsWith("https:");
  }

  /** Whether the address names a version of the interface, as nearly all do. */
  boolean namesVersion() {
    return baseUrl.endsWith(VERSION) || baseUrl.contains(VERSION + "/");
  }

  /** The address that was probably meant. */
  String withVersion() {
    return baseUrl + VERSION;
  }

  private static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(?:\\.\\d{1,3}){3}");
  }

  private static InputException unusable(String url) {
    return new InputException(
        "'" + url + "' is no address of a server; write it like http://localhost:8000/v1.");
  }
}
