package org.cyborgscoring.llm.server;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A server of OpenAI's chat interface, reached by OpenAI's own client for Java. The client's
 * retries are off: {@link Retries} knows about budgets and cancellation. Replies are read as text,
 * since servers differ in what they add and leave out.
 */
public final class OpenAiServer implements ChatServer, AutoCloseable {
  private final OpenAIClient client;
  private final FailureReader failures;
  private final RateGate gate;
  private final Endpoint endpoint;

  /**
   * Prepares connections; none is made yet.
   *
   * @param model the model that is asked, for messages
   * @param settings timeout and proxy
   * @param gate learns the limits that the server tells
   */
  public OpenAiServer(
      Endpoint endpoint,
      ApiKey key,
      String model,
      Connection settings,
      RateGate gate,
      InstantSource clock) {
    OpenAIOkHttpClient.Builder builder =
        OpenAIOkHttpClient.builder()
            .baseUrl(endpoint.baseUrl())
            .apiKey(key.secret())
            .timeout(settings.timeout())
            .maxRetries(0)
            .maxIdleConnections(settings.connections())
            .keepAliveDuration(Duration.ofMinutes(1))
            .followRedirects(false)
            .disableTelemetry(true)
            .logLevel(LogLevel.OFF);
    if (settings.proxy() != null) {
      builder.proxy(settings.proxy());
    }
    this.client = builder.build();
    this.failures = new FailureReader(endpoint, model, new RetryAfter(clock));
    this.gate = gate;
    this.endpoint = endpoint;
  }

  /**
   * How to connect.
   *
   * @param timeout how long a reply may take
   * @param connections how many are kept open
   * @param proxy what to go through; null to go straight
   */
  public record Connection(Duration timeout, int connections, @Nullable Proxy proxy) {

    /**
     * The proxy of an address such as {@code http://proxy.example:3128}.
     *
     * @throws InputException if it is none
     */
    public static Proxy proxy(String address) {
      try {
        URI uri = URI.create(address);
        if (uri.getHost() != null && uri.getPort() > 0 && uri.getUserInfo() == null) {
          return new Proxy(
              Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort()));
        }
      } catch (IllegalArgumentException e) {
        throw new InputException(unusableProxy(address), e);
      }
      throw new InputException(unusableProxy(address));
    }

    private static String unusableProxy(String address) {
      return "'" + address + "' is no proxy; write it like http://proxy.example:3128.";
    }
  }

  @Override
  public String ask(ChatRequest request) {
    return guarded(
        () -> {
          try (HttpResponse response =
              client.chat().completions().withRawResponse().create(ChatParams.of(request))) {
            gate.learn(response.headers());
            return text(response.body());
          }
        });
  }

  /** The body of a request as JSON, as a batch holds it. */
  public static String json(ChatRequest request) {
    return ChatParams.json(request);
  }

  /** The client, for jobs. */
  public OpenAIClient client() {
    return client;
  }

  /**
   * Does something with the client.
   *
   * @throws ServerFailure in place of any exception of the client's own
   */
  public <T> T guarded(Supplier<T> request) {
    try {
      return request.get();
    } catch (OpenAIServiceException e) {
      gate.learn(e.headers());
      // Without the cause: its message is the server's, which may quote the response.
      throw failures.read(e);
    } catch (OpenAIException | IllegalStateException e) {
      throw ServerFailure.passing(
          endpoint.host() + " cannot be reached, or does not answer in time");
    }
  }

  /** A stream's text; a connection lost midway is a failure that passes. */
  public String text(InputStream body) {
    try {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw ServerFailure.passing(endpoint.host() + " broke off its reply");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
