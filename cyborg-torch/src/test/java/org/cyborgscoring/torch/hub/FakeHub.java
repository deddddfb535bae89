package org.cyborgscoring.torch.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hub on the loopback interface, and a second host that it sends to for large files. What it does
 * wrong is told to it.
 */
final class FakeHub implements AutoCloseable {
  static final String COMMIT = "1234567890abcdef1234567890abcdef12345678";

  /** Answers a request for content in some wrong way; false where it leaves it to the server. */
  @FunctionalInterface
  interface Mischief {
    boolean answer(HttpExchange exchange, byte[] content) throws IOException;
  }

  final Map<String, byte[]> files = new TreeMap<>();
  final List<String> listedToo = new CopyOnWriteArrayList<>();
  final List<String> requests = new CopyOnWriteArrayList<>();
  final List<String> hubTokens = new CopyOnWriteArrayList<>();
  final List<String> cdnTokens = new CopyOnWriteArrayList<>();
  final List<String> ranges = new CopyOnWriteArrayList<>();
  final Map<String, String> headers = new ConcurrentHashMap<>();
  final Map<String, String> moved = new ConcurrentHashMap<>();
  final AtomicLong bytesSent = new AtomicLong();
  final AtomicInteger refusals = new AtomicInteger();
  volatile String commit = COMMIT;
  volatile int status = 500;
  volatile boolean honoursRange = true;
  volatile boolean saysSizes = true;
  volatile @Nullable Mischief mischief;
  volatile @Nullable String listing;

  private final HttpServer hub;
  private final HttpServer cdn;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  FakeHub() throws IOException {
    hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cdn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hub.createContext("/", this::onHub);
    cdn.createContext("/", this::onCdn);
    hub.setExecutor(threads);
    cdn.setExecutor(threads);
    hub.start();
    cdn.start();
  }

  /** A hub with one small model. */
  static FakeHub withModel() throws IOException {
    FakeHub hub = new FakeHub();
    hub.add("config.json", "{\"model_type\":\"bert\"}");
    hub.add("tokenizer.json", "{\"version\":\"1.0\"}");
    hub.add("README.md", "# not needed");
    byte[] weights = new byte[300_000];
    new SplittableRandom(1).nextBytes(weights);
    hub.files.put("model.safetensors", weights);
    return hub;
  }

  void add(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the hub has under a name that is there. */
  byte[] content(String name) {
    return Objects.requireNonNull(files.get(name));
  }

  String endpoint() {
    return "http://127.0.0.1:" + hub.getAddress().getPort();
  }

  /** How often something was asked for whose method and path contain a text. */
  long asked(String text) {
    return requests.stream().filter(request -> request.contains(text)).count();
  }

  private void onHub(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    requests.add(exchange.getRequestMethod() + " " + path);
    hubTokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      headers.forEach(exchange.getResponseHeaders()::set);
      send(exchange, status, new byte[0]);
    } else if (moved.containsKey(path)) {
      exchange.getResponseHeaders().set("Location", moved.get(path));
      send(exchange, 307, new byte[0]);
    } else if (path.startsWith("/api/models/owner/name/revision/")) {
      send(exchange, 200, listing().getBytes(StandardCharsets.UTF_8));
    } else {
      file(exchange, path.replaceFirst("^/owner/name/resolve/[^/]*/", ""));
    }
  }

  private void file(HttpExchange exchange, String name) throws IOException {
    byte[] content = files.get(name);
    if (content == null) {
      exchange.getResponseHeaders().set("X-Error-Code", "EntryNotFound");
      send(exchange, 404, new byte[0]);
      return;
    }
    exchange.getResponseHeaders().set("X-Repo-Commit", commit);
    if (name.endsWith(".safetensors")) {
      exchange.getResponseHeaders().set("X-Linked-Etag", '"' + sha256(content) + '"');
      exchange.getResponseHeaders().set("X-Linked-Size", String.valueOf(content.length));
      String host = "http://127.0.0.1:" + cdn.getAddress().getPort();
      exchange.getResponseHeaders().set("Location", host + "/" + name + "?signature=secret");
      headers.forEach(exchange.getResponseHeaders()::set);
      send(exchange, 302, new byte[0]);
    } else {
      exchange.getResponseHeaders().set("ETag", '"' + gitSha1(content) + '"');
      headers.forEach(exchange.getResponseHeaders()::set);
      content(exchange, content);
    }
  }

  private void onCdn(HttpExchange exchange) throws IOException {
    requests.add("CDN " + exchange.getRequestURI().getRawPath());
    cdnTokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    byte[] content = files.get(exchange.getRequestURI().getPath().substring(1));
    Mischief wrong = mischief;
    if (content == null) {
      send(exchange, 404, new byte[0]);
    } else if (wrong == null || !wrong.answer(exchange, content)) {
      content(exchange, content);
    }
  }

  private void content(HttpExchange exchange, byte[] content) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range != null) {
      ranges.add(range);
    }
    if (range == null || !honoursRange) {
      send(exchange, 200, content);
      return;
    }
    int from = Integer.parseInt(range.replaceAll("[^0-9]", ""));
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    send(exchange, 206, Arrays.copyOfRange(content, from, content.length));
  }

  /** Sends a whole answer. */
  void send(HttpExchange exchange, int answer, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      if (saysSizes) {
        exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      }
      exchange.sendResponseHeaders(answer, -1);
    } else {
      exchange.sendResponseHeaders(answer, body.length == 0 ? -1 : body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
        bytesSent.addAndGet(body.length);
      }
    }
    exchange.close();
  }

  /** Promises everything, sends the beginning, and hangs up. */
  void sendPart(HttpExchange exchange, byte[] content, int part) throws IOException {
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content, 0, part);
    exchange.getResponseBody().flush();
    bytesSent.addAndGet(part);
    exchange.close();
  }

  private String listing() {
    String given = listing;
    if (given != null) {
      return given;
    }
    ArrayList<String> names = new ArrayList<>(files.keySet());
    names.addAll(listedToo);
    return "{\"sha\":\""
        + commit
        + "\",\"siblings\":["
        + names.stream()
            .map(name -> "{\"rfilename\":\"" + name + "\"}")
            .collect(Collectors.joining(","))
        + "]}";
  }

  static String sha256(byte[] content) {
    return hex("SHA-256", content);
  }

  static String gitSha1(byte[] content) {
    byte[] head = ("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, all, head.length, content.length);
    return hex("SHA-1", all);
  }

  private static String hex(String algorithm, byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    hub.stop(0);
    cdn.stop(0);
    threads.shutdownNow();
  }
}
