package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the hub, and whoever it sends on to.
 *
 * <p>Redirects are followed here, not by the platform's client, so that the user's token goes to
 * the hub itself and to nobody else: large files come from other hosts, whose addresses are signed.
 */
final class HubClient {
  /** The header by which a hub that sends elsewhere says what file lies there. */
  static final String LINKED_ETAG = "X-Linked-Etag";

  private static final int MOST_REDIRECTS = 10;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> TRANSIENT = Set.of(408, 425, 429, 500, 502, 503, 504);
  private static final Duration CONNECTION = Duration.ofSeconds(10);
  private static final int LONGEST_SECONDS = 6;

  private final URI endpoint;
  private final Optional<Token> token;
  private final EnvironmentProxies proxies;
  private final Duration limit;
  private final HttpClient http;

  /**
   * Prepares a client; nothing is connected to yet.
   *
   * @param limit how long the beginning of an answer or the next bytes of it may take; a connection
   *     may take ten seconds at most
   */
  HubClient(HubSettings settings, Duration limit) {
    this.endpoint = settings.endpoint();
    this.token = settings.token();
    this.proxies = settings.proxies();
    this.limit = limit;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limit.compareTo(CONNECTION) < 0 ? limit : CONNECTION)
            .proxy(proxies)
            // No authenticator: with one, the platform drops the header that carries the token.
            .build();
  }

  /** An address of the hub; the path begins with a slash and is encoded already. */
  URI address(String path) {
    return URI.create(endpoint + path);
  }

  /**
   * Fetches an address, wherever that leads.
   *
   * @param headers further headers of the request
   * @return an answer that is no redirect; the caller closes its body
   * @throws TransientFailure if another attempt may succeed
   */
  HttpResponse<InputStream> get(URI address, Map<String, String> headers) throws IOException {
    return follow("GET", address, headers, true);
  }

  /**
   * Asks what the hub knows of a file. An answer that leads away from the hub is given as it is if
   * it says what lies there; a mirror that says nothing itself is followed to the hub it stands
   * for.
   *
   * @throws TransientFailure if another attempt may succeed
   */
  HttpResponse<InputStream> head(URI address) throws IOException {
    HttpResponse<InputStream> response = follow("HEAD", address, Map.of(), false);
    response.body().close();
    return response;
  }

  private HttpResponse<InputStream> follow(
      String method, URI start, Map<String, String> headers, boolean anywhere) throws IOException {
    URI uri = start;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      HttpResponse<InputStream> response = send(method, uri, headers);
      int status = response.statusCode();
      if (TRANSIENT.contains(status)) {
        response.body().close();
        throw new TransientFailure(status, wantedWait(response));
      }
      Optional<String> location = response.headers().firstValue("Location");
      if (!REDIRECTS.contains(status) || location.isEmpty()) {
        return response;
      }
      URI next = target(uri, location.get());
      boolean known = response.headers().firstValue(LINKED_ETAG).isPresent();
      if (!anywhere && known && !isHub(next)) {
        return response;
      }
      response.body().close();
      uri = next;
    }
    throw new IOException("more than " + MOST_REDIRECTS + " redirects");
  }

  private HttpResponse<InputStream> send(String method, URI uri, Map<String, String> headers)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(limit)
            .header("User-Agent", "cyborg-scoring")
            // Sizes and positions count the bytes of the file itself.
            .header("Accept-Encoding", "identity");
    headers.forEach(request::header);
    proxies.authorization(uri).ifPresent(user -> request.header("Proxy-Authorization", user));
    if (isHub(uri)) {
      token.ifPresent(known -> request.header("Authorization", known.authorization()));
    }
    try {
      return http.send(
          request.build(),
          info ->
              HttpResponse.BodySubscribers.mapping(
                  BodyHandlers.ofInputStream().apply(info), in -> new GuardedStream(in, limit)));
    } catch (InterruptedException e) {
      throw Patience.interrupted();
    }
  }

  private static URI target(URI from, String location) throws IOException {
    URI next;
    try {
      next = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("a redirect to no address", e);
    }
    boolean secure = "https".equalsIgnoreCase(next.getScheme());
    boolean plain = "http".equalsIgnoreCase(next.getScheme());
    if (next.getHost() == null || !(secure || plain)) {
      throw new IOException("a redirect to no web address");
    }
    if (plain && "https".equalsIgnoreCase(from.getScheme())) {
      throw new IOException("a redirect to a connection that is not secure");
    }
    return next;
  }

  private boolean isHub(URI uri) {
    return endpoint.getScheme().equalsIgnoreCase(uri.getScheme())
        && endpoint.getHost().equalsIgnoreCase(uri.getHost())
        && port(endpoint) == port(uri);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  private static Duration wantedWait(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1," + LONGEST_SECONDS + "}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ZERO);
  }
}
