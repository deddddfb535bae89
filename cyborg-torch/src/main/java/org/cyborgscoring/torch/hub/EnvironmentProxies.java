package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.InputException;

/**
 * Proxies as the variables {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code
 * NO_PROXY} name them, in small letters or large ones; where none of them is set, as the Java
 * platform is told by its own properties.
 */
final class EnvironmentProxies extends ProxySelector {
  private final Map<String, URI> byScheme;
  private final List<String> exceptions;

  private EnvironmentProxies(Map<String, URI> byScheme, List<String> exceptions) {
    this.byScheme = byScheme;
    this.exceptions = exceptions;
  }

  /**
   * Reads the variables.
   *
   * @throws InputException if a proxy's address is none
   */
  static EnvironmentProxies from(Map<String, String> environment) {
    Map<String, URI> byScheme = new HashMap<>();
    for (String scheme : List.of("http", "https")) {
      proxy(environment, scheme + "_proxy")
          .or(() -> proxy(environment, "all_proxy"))
          .ifPresent(proxy -> byScheme.put(scheme, proxy));
    }
    List<String> exceptions = new ArrayList<>();
    for (String host : variable(environment, "no_proxy").orElse("").split(",", -1)) {
      String bare = host.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
      if (!bare.isEmpty()) {
        exceptions.add(bare);
      }
    }
    return new EnvironmentProxies(Map.copyOf(byScheme), List.copyOf(exceptions));
  }

  @Override
  public List<Proxy> select(URI uri) {
    if (byScheme.isEmpty()) {
      ProxySelector platform = ProxySelector.getDefault();
      return platform == null ? List.of(Proxy.NO_PROXY) : platform.select(uri);
    }
    return List.of(
        chosen(uri)
            .map(proxy -> InetSocketAddress.createUnresolved(proxy.getHost(), port(proxy)))
            .map(address -> new Proxy(Proxy.Type.HTTP, address))
            .orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The request fails too, and that is reported.
  }

  /**
   * The user and password that stand in the address of the proxy for an address, as the value of
   * the header {@code Proxy-Authorization}; none if none stand there. The platform sends that
   * header to proxies only.
   */
  Optional<String> authorization(URI uri) {
    return chosen(uri)
        .flatMap(proxy -> Optional.ofNullable(proxy.getRawUserInfo()))
        .map(user -> URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8))
        .map(user -> user.contains(":") ? user : user + ":")
        .map(user -> Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
        .map(user -> "Basic " + user);
  }

  private Optional<URI> chosen(URI uri) {
    URI proxy = byScheme.get(uri.getScheme().toLowerCase(Locale.ROOT));
    return isException(uri) ? Optional.empty() : Optional.ofNullable(proxy);
  }

  private boolean isException(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    String withPort = host + ":" + uri.getPort();
    return exceptions.stream()
        .anyMatch(
            e -> e.equals("*") || e.equals(host) || e.equals(withPort) || host.endsWith("." + e));
  }

  private static int port(URI proxy) {
    return proxy.getPort() >= 0 ? proxy.getPort() : 80;
  }

  private static Optional<URI> proxy(Map<String, String> environment, String name) {
    Optional<String> text = variable(environment, name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.get().contains("://") ? text.get() : "http://" + text.get());
      if (uri.getHost() != null && "http".equalsIgnoreCase(uri.getScheme())) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Said below, without the text: it may hold a password.
    }
    throw new InputException(
        name.toUpperCase(Locale.ROOT)
            + " is no address of a proxy that can be used; write http://host:port.");
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
