package org.cyborgscoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.server.Client.Heard;
import org.cyborgscoring.server.http.AccessKey;
import org.cyborgscoring.server.http.HttpSettings;
import org.cyborgscoring.server.openai.ChatModel;
import org.cyborgscoring.server.openai.Completion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What any client can rely on, whatever model answers. */
@Timeout(60)
class ProtocolTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final ChatModel ECHO =
      call -> new Completion(call.messages().get(0).content(), List.of(), 7, 2, false);

  @TempDir Path folder;

  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final Progress progress =
      new Progress() {
        @Override
        public void update(String task, long done, long total) {}

        @Override
        public void note(String message) {
          faults.add(message);
        }
      };
  private @Nullable TeacherService service;

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  private Client serving(ChatModel model) {
    return serving(model, 8, Optional.empty());
  }

  private Client serving(ChatModel model, int atOnce, Optional<AccessKey> key) {
    try {
      service =
          TeacherService.start(
              "rater",
              model,
              new HttpSettings("127.0.0.1", 0, key),
              atOnce,
              InstantSource.fixed(NOW),
              progress);
      return Client.of(service);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void answersInTheFormOfTheProtocol() {
    Heard heard = serving(ECHO).complete(Client.chat("rater", "hello"));

    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.content()).isEqualTo("hello");
    assertThat(heard.json().path("object").asString()).isEqualTo("chat.completion");
    assertThat(heard.json().path("model").asString()).isEqualTo("rater");
    assertThat(heard.json().path("created").asLong()).isEqualTo(NOW.getEpochSecond());
    assertThat(heard.choice().path("finish_reason").asString()).isEqualTo("stop");
    assertThat(heard.json().path("usage").path("total_tokens").asInt()).isEqualTo(9);
  }

  @Test
  void tellsItsModelAndThatItIsWell() {
    Client client = serving(ECHO);

    assertThat(client.get("/models", Map.of()).json().path("data").path(0).path("id").asString())
        .isEqualTo("rater");
    assertThat(client.get("/models/rater", Map.of()).status()).isEqualTo(200);
    assertThat(client.get("/../health", Map.of()).status()).isIn(200, 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stream | true
          n | 2
          tools | [{"type": "function"}]
          stop | ["x"]
          temperature | 3
          seed | "a"
          max_tokens | 0
          logprobs | 1
          top_logprobs | 5
          top_p | 0.5
          response_format | {"type": "json_object"}
          messages | []
          audio | {}
          """)
  void namesTheParameterThatIsNotOffered(String name, String json) {
    String request =
        "{\"model\": \"rater\", \"messages\": [{\"role\": \"user\", \"content\": \"x\"}], \"%s\": %s}"
            .formatted(name, json);
    Heard heard =
        serving(ECHO)
            .post(
                "/chat/completions",
                name.equals("messages") ? "{\"model\": \"rater\", \"messages\": []}" : request,
                Map.of());

    assertThat(heard.status()).isEqualTo(400);
    assertThat(heard.parameter()).isEqualTo(name);
    assertThat(heard.json().path("error").path("message").asString()).contains(name);
  }

  @Test
  void takesParametersThatAskForNothing() {
    Map<String, @Nullable Object> request = Client.chat("rater", "hello");
    request.put("stream", false);
    request.put("n", 1);
    request.put("tools", List.of());
    request.put("top_p", 1.0);
    request.put("stop", null);
    request.put("user", "somebody");

    assertThat(serving(ECHO).complete(request).status()).isEqualTo(200);
  }

  @Test
  void refusesOtherModelsAndPathsAndMethodsAndTypes() {
    Client client = serving(ECHO);

    assertThat(client.complete(Client.chat("other", "x")).status()).isEqualTo(404);
    assertThat(client.complete(Client.chat("other", "x")).code()).isEqualTo("model_not_found");
    assertThat(client.get("/embeddings", Map.of()).status()).isEqualTo(404);
    assertThat(client.get("/chat/completions", Map.of()).status()).isEqualTo(405);
    assertThat(
            client.post("/chat/completions", "{}", Map.of("Content-Type", "text/plain")).status())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = "{\"model\":\n[1]\n{\"a\": 1, \"a\": 2}\n{} x\nnull")
  void refusesABodyThatIsNoObject(String body) {
    Heard heard = serving(ECHO).post("/chat/completions", body, Map.of());

    assertThat(heard.status()).isEqualTo(400);
    assertThat(heard.code()).isEqualTo("invalid_json");
  }

  @Test
  void refusesWhatIsTooLarge() {
    Heard heard = serving(ECHO).complete(Client.chat("rater", "x".repeat((1 << 20) + (1 << 16))));

    assertThat(heard.status()).isEqualTo(413);
  }

  @Test
  void wantsItsKey() throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, "secret-1\n");
    Client client = serving(ECHO, 8, AccessKey.find(file, Map.of()));

    assertThat(client.get("/models", Map.of()).status()).isEqualTo(401);
    assertThat(client.get("/models", Map.of("Authorization", "Bearer secret-2")).status())
        .isEqualTo(401);
    assertThat(client.get("/models", Map.of("Authorization", "Bearer secret-1")).status())
        .isEqualTo(200);
  }

  @Test
  void isReachedUnderNamesOfItsOwnMachineAlone() throws IOException {
    serving(ECHO);

    assertThat(statusLine("rebound.example")).contains(" 403 ");
    assertThat(statusLine("127.0.0.1.example:80")).contains(" 403 ");
    assertThat(statusLine("localhost:8000")).contains(" 200 ");
    assertThat(statusLine("[::1]:8000")).contains(" 200 ");
  }

  /** What is answered to a request for this host; Java's client does not let one choose it. */
  private String statusLine(String host) throws IOException {
    int port = Objects.requireNonNull(service).http().port();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET /v1/models HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(StandardCharsets.US_ASCII));
      String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return reply.substring(0, reply.indexOf('\r'));
    }
  }

  @Test
  void findsItsKeyInTheEnvironmentAndRefusesAFileWithoutOne() throws IOException {
    Path empty = folder.resolve("empty");
    Files.writeString(empty, " \n");

    assertThat(AccessKey.find(null, Map.of())).isEmpty();
    assertThat(AccessKey.find(null, Map.of(AccessKey.VARIABLE, "k"))).isPresent();
    assertThatThrownBy(() -> AccessKey.find(empty, Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not hold a key");
  }

  @Test
  void tellsWhoComesToAFullQueueToComeAgain() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Client client =
        serving(
            call -> {
              entered.countDown();
              await(leave);
              return ECHO.answer(call);
            },
            1,
            Optional.empty());
    CompletableFuture<Heard> first =
        CompletableFuture.supplyAsync(() -> client.complete(Client.chat("rater", "1")));
    assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();

    Heard second = client.complete(Client.chat("rater", "2"));
    leave.countDown();

    assertThat(second.status()).isEqualTo(429);
    assertThat(second.response().headers().firstValue("Retry-After")).contains("1");
    assertThat(first.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
  }

  @Test
  void answersWhatIsUnderWayWhenItStops() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Client client =
        serving(
            call -> {
              entered.countDown();
              await(leave);
              return ECHO.answer(call);
            });
    TeacherService running = Objects.requireNonNull(service);
    CompletableFuture<Heard> answer =
        CompletableFuture.supplyAsync(() -> client.complete(Client.chat("rater", "last words")));
    assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> stop = CompletableFuture.runAsync(running::close);
    while (client.get("/models", Map.of()).status() != 503) {
      Thread.onSpinWait();
    }
    assertThat(stop).isNotDone();
    leave.countDown();

    assertThat(answer.get(30, TimeUnit.SECONDS).content()).isEqualTo("last words");
    stop.get(30, TimeUnit.SECONDS);
    assertThatThrownBy(() -> client.get("/models", Map.of()))
        .hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void saysWhereItFailedWithoutWhatItWasAsked() {
    Client client =
        serving(
            call -> {
              throw new IllegalStateException(call.messages().get(0).content());
            });

    Heard heard = client.complete(Client.chat("rater", "a private response"));

    assertThat(heard.status()).isEqualTo(500);
    assertThat(heard.response().body()).doesNotContain("private");
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0)).contains("IllegalStateException").doesNotContain("private");
  }

  @Test
  void refusesAPortThatIsTaken() {
    serving(ECHO);
    TeacherService running = Objects.requireNonNull(service);

    assertThatThrownBy(
            () ->
                TeacherService.start(
                    "rater",
                    ECHO,
                    new HttpSettings("127.0.0.1", running.http().port(), Optional.empty()),
                    1,
                    InstantSource.fixed(NOW),
                    progress))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--port");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
