package org.cyborgscoring.server.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cyborgscoring.data.InputException;

/**
 * A service over HTTP, from its start to its stop. Nothing of requests and replies is logged.
 *
 * <p>Threads that wait for a reply are bounded; what comes beyond waits in its connection.
 */
public final class HttpService implements AutoCloseable {
  private static final int THREADS = 256;
  private static final int BACKLOG = 512;
  private static final long IDLE_SECONDS = 30;

  private final HttpServer server;
  private final HttpSettings settings;
  private final HttpFace face;
  private final Guard guard;
  private final RequestBody body;
  private final Consumer<String> faults;
  private final ExecutorService threads = threads();
  private final Semaphore underWay = new Semaphore(Integer.MAX_VALUE);
  private volatile boolean stopping;

  private HttpService(
      HttpServer server, HttpSettings settings, HttpFace face, Consumer<String> faults) {
    this.server = server;
    this.settings = settings;
    this.face = face;
    this.faults = faults;
    this.guard = new Guard(settings.key(), server.getAddress().getAddress().isLoopbackAddress());
    this.body = new RequestBody(settings.longestBody());
  }

  /**
   * Starts a service.
   *
   * @param faults is told of faults of the program, without any text of requests
   * @throws InputException if there is no such address, or if the port is taken
   */
  public static HttpService start(HttpSettings settings, HttpFace face, Consumer<String> faults)
      throws IOException {
    // Else the platform's server holds every reply back for 40 ms (Nagle's algorithm), and waits
    // for ever for the rest of a request.
    setDefault("sun.net.httpserver.nodelay", "true");
    setDefault("sun.net.httpserver.maxReqTime", "60");
    HttpServer server = bound(settings);
    HttpService service = new HttpService(server, settings, face, faults);
    server.setExecutor(service.threads);
    server.createContext("/", service::handle);
    server.start();
    return service;
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static HttpServer bound(HttpSettings settings) throws IOException {
    try {
      return HttpServer.create(
          new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()), BACKLOG);
    } catch (UnknownHostException e) {
      throw new InputException(
          "This machine knows no address '" + settings.host() + "'; --host is one of its own.", e);
    } catch (BindException e) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "The service cannot listen at %s, port %d: the port is taken by another program, or"
                  + " the address is none of this machine. Name another --port, or 0 for any.",
              settings.host(),
              settings.port()),
          e);
    }
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "cyborg-http");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** The port that it listens at. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Whether it can be reached from its own machine alone. */
  public boolean isLocal() {
    return guard.local();
  }

  private void handle(HttpExchange exchange) {
    underWay.acquireUninterruptibly();
    try (exchange) {
      send(exchange, reply(exchange));
    } catch (IOException e) {
      // The client has gone; there is nobody to tell.
      return;
    } finally {
      underWay.release();
    }
  }

  private HttpReply reply(HttpExchange exchange) throws IOException {
    try {
      String path = exchange.getRequestURI().getPath();
      if (stopping) {
        throw RequestRefused.later(503, "stopping", 5, "The service is being stopped.");
      }
      guard.check(exchange.getRequestHeaders(), face.isPublic(path));
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      return face.answer(
          new HttpCall(
              exchange.getRequestMethod(),
              path,
              type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
              body.read(exchange.getRequestBody())));
    } catch (RequestRefused refused) {
      return face.refusal(refused);
    } catch (RuntimeException | Error fault) {
      faults.accept(inWords(fault));
      return face.refusal(
          RequestRefused.of(500, "fault", "The service failed; its operator can see where."));
    }
  }

  /** Where the program failed. Messages of exceptions may quote a response and are left out. */
  private static String inWords(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return "A request was not answered because of a fault of the program: "
        + fault.getClass().getName()
        + (trace.length == 0 ? "" : " at " + trace[0])
        + ".";
  }

  private void send(HttpExchange exchange, HttpReply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (stopping) {
      exchange.getResponseHeaders().set("Connection", "close");
    }
    boolean bodiless = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.json().length);
    if (!bodiless) {
      exchange.getResponseBody().write(reply.json());
    }
  }

  /** Refuses new requests, waits for those under way, and stops. */
  @Override
  public void close() {
    stopping = true;
    try {
      if (underWay.tryAcquire(
          Integer.MAX_VALUE, settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        underWay.release(Integer.MAX_VALUE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdown();
  }
}
