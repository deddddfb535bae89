package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProxiesTest {

  @ParameterizedTest
  @CsvSource({
    "HTTPS_PROXY, http://p:3128, https://hub.example, p:3128",
    "https_proxy, p:3128, https://hub.example, p:3128",
    "HTTP_PROXY, http://p, http://hub.example, p:80",
    "ALL_PROXY, http://p:1, https://hub.example, p:1",
    "HTTP_PROXY, http://p:1, https://hub.example, DIRECT"
  })
  void namesTheProxyForAnAddress(String variable, String value, String address, String proxy) {
    assertThat(chosen(Map.of(variable, value), address)).isEqualTo(proxy);
  }

  @ParameterizedTest
  @CsvSource({
    "hub.example, https://hub.example, true",
    "'x, .example', https://hub.example, true",
    "example, https://hub.example, true",
    "*, https://hub.example, true",
    "hub.example:8443, https://hub.example:8443, true",
    "ub.example, https://hub.example, false"
  })
  void leavesOutWhatNoProxyNames(String noProxy, String address, boolean direct) {
    String chosen = chosen(Map.of("HTTPS_PROXY", "http://p:1", "NO_PROXY", noProxy), address);
    assertThat(chosen.equals("DIRECT")).isEqualTo(direct);
  }

  @Test
  void refusesWhatIsNoProxyWithoutShowingIt() {
    assertThatThrownBy(
            () -> EnvironmentProxies.from(Map.of("HTTPS_PROXY", "socks5://u:password@p:1")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("HTTPS_PROXY")
        .hasMessageNotContaining("password");
  }

  @Test
  void sendsRequestsThroughTheProxyWithUserAndPassword() throws IOException {
    List<String> seen = new CopyOnWriteArrayList<>();
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/",
        exchange -> {
          String user = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
          seen.add(exchange.getRequestURI() + " " + user);
          exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"p\"");
          exchange.sendResponseHeaders(user == null ? 407 : 204, -1);
          exchange.close();
        });
    proxy.start();
    try {
      HubSettings settings =
          HubSettings.from(
              Map.of(
                  "HF_HOME",
                  "/unused",
                  "HF_ENDPOINT",
                  "http://hub.invalid",
                  "HTTP_PROXY",
                  "http://me:p%40ss@127.0.0.1:" + proxy.getAddress().getPort()));
      HubClient client = new HubClient(settings, Duration.ofSeconds(10));

      assertThat(client.get(client.address("/x"), Map.of()).statusCode()).isEqualTo(204);
    } finally {
      proxy.stop(0);
    }

    String user = Base64.getEncoder().encodeToString("me:p@ss".getBytes(StandardCharsets.UTF_8));
    assertThat(seen).last().isEqualTo("http://hub.invalid/x Basic " + user);
  }

  private static String chosen(Map<String, String> environment, String address) {
    Proxy proxy = EnvironmentProxies.from(environment).select(URI.create(address)).get(0);
    return proxy.address() instanceof InetSocketAddress at
        ? at.getHostString() + ":" + at.getPort()
        : proxy.type().toString();
  }
}
