package org.cyborgscoring.llm.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of the chat interface on this machine; a test says what it answers. */
public final class FakeServer implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String OPEN = "<response>\n";

  private final HttpServer server;
  private final ExecutorService service = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Function<Call, Reply> script;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> billed = new ConcurrentHashMap<>();
  private final List<Call> seen = new CopyOnWriteArrayList<>();
  private final FakeJobs jobs;

  private FakeServer(HttpServer server, Function<Call, Reply> script) {
    this.server = server;
    this.script = script;
    this.jobs = new FakeJobs(this::answerLine);
  }

  /** Starts a server that answers questions like this. */
  public static FakeServer answering(Function<Call, Reply> script) {
    // Else the platform's server holds every reply back for 40 ms (Nagle's algorithm).
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "512");
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
      FakeServer fake = new FakeServer(server, script);
      server.setExecutor(fake.service);
      server.createContext("/", fake::handle);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of its interface. */
  public String url() {
    return root() + "/v1";
  }

  /** Its address without the version. */
  public String root() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The questions that came, in their order. */
  public List<Call> seen() {
    return List.copyOf(seen);
  }

  /** How many whole answers were given. */
  public int billed() {
    return billed.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /** How many whole answers were given about each response. */
  public Map<String, Integer> billedByResponse() {
    Map<String, Integer> counts = new ConcurrentHashMap<>();
    billed.forEach((response, count) -> counts.put(response, count.get()));
    return counts;
  }

  /** Files, batches and fine-tuning. */
  public FakeJobs jobs() {
    return jobs;
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/v1/chat/completions")) {
      JsonNode request = MAPPER.readTree(body);
      String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      send(exchange, answer(request, key));
    } else {
      String text = new String(body, StandardCharsets.UTF_8);
      send(exchange, jobs.handle(exchange.getRequestMethod(), path, text));
    }
  }

  private Reply answer(JsonNode request, String authorization) {
    String last =
        request
            .path("messages")
            .path(request.path("messages").size() - 1)
            .path("content")
            .asString("");
    String response =
        last.substring(last.lastIndexOf(OPEN) + OPEN.length(), last.lastIndexOf("\n</response>"));
    int attempt = attempts.computeIfAbsent(response, r -> new AtomicInteger()).incrementAndGet();
    Call call = new Call(request, response, attempt, calls.incrementAndGet(), authorization);
    seen.add(call);
    Reply reply = script.apply(call);
    if (reply.kind() == Reply.Kind.WHOLE && reply.status() == 200) {
      billed.computeIfAbsent(response, r -> new AtomicInteger()).incrementAndGet();
    }
    return reply;
  }

  private Reply answerLine(String body) {
    return answer(MAPPER.readTree(body), "");
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    switch (reply.kind()) {
      case DROPPED -> exchange.close();
      case HUNG -> {
        try {
          closed.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        exchange.close();
      }
      default -> {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        int length = reply.kind() == Reply.Kind.WHOLE ? bytes.length : bytes.length / 2;
        exchange.getResponseBody().write(bytes, 0, length);
        exchange.getResponseBody().flush();
        exchange.close();
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    service.shutdownNow();
  }
}
