package org.cyborgscoring.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server on this machine that speaks OpenAI's chat interface, as far as scoring needs it. It
 * gives the longer half of responses a higher score.
 */
final class ChatServer implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final AtomicInteger calls = new AtomicInteger();

  ChatServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/chat/completions", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Where it is. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** How many questions it answered. */
  int calls() {
    return calls.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode messages =
          MAPPER.readTree(exchange.getRequestBody().readAllBytes()).path("messages");
      String response = messages.get(messages.size() - 1).path("content").asString();
      byte[] reply = reply(response.length() > 150 ? 2 : 1).getBytes(StandardCharsets.UTF_8);
      calls.incrementAndGet();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, reply.length);
      exchange.getResponseBody().write(reply);
    }
  }

  private static String reply(int score) {
    return """
        {"id": "c", "object": "chat.completion", "created": 1, "model": "m",
         "choices": [{"index": 0, "finish_reason": "stop", "logprobs": null,
           "message": {"role": "assistant", "content": "{\\"score\\": %d}", "refusal": null}}],
         "usage": {"prompt_tokens": 90, "completion_tokens": 6, "total_tokens": 96}}
        """
        .formatted(score);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
