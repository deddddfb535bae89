package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Networks that throttle, break off and lie. */
class HubTransferTest extends HubFixture {

  @Test
  void goesOnWhereADroppedConnectionStopped() throws IOException {
    AtomicInteger drops = new AtomicInteger(1);
    server.mischief =
        (exchange, content) -> {
          if (drops.getAndDecrement() <= 0) {
            return false;
          }
          server.sendPart(exchange, content, 200_000);
          return true;
        };

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
    assertThat(server.ranges).hasSize(1).allMatch(range -> range.matches("bytes=[1-9][0-9]*-"));
    assertThat(waits).containsExactly(Duration.ofSeconds(1));
    assertThat(weightsPartial()).doesNotExist();
  }

  @Test
  void goesOnWhereAnEarlierRunStopped() throws IOException {
    Files.createDirectories(weightsPartial().getParent());
    Files.write(weightsPartial(), Arrays.copyOf(weights(), 250_000));

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(server.ranges).containsExactly("bytes=250000-");
    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
  }

  @Test
  void beginsAgainWhenTheServerIgnoresRanges() throws IOException {
    server.honoursRange = false;
    Files.createDirectories(weightsPartial().getParent());
    Files.write(weightsPartial(), new byte[250_000]);

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
  }

  @Test
  void beginsAgainWhenAnotherPartComesThanWasAskedFor() throws IOException {
    Files.createDirectories(weightsPartial().getParent());
    Files.write(weightsPartial(), Arrays.copyOf(weights(), 1_000));
    server.mischief =
        (exchange, content) -> {
          if (exchange.getRequestHeaders().getFirst("Range") == null) {
            return false;
          }
          exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/" + content.length);
          server.send(exchange, 206, Arrays.copyOf(content, 10));
          return true;
        };

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
  }

  @Test
  void mendsAPartThatWasDamagedOnTheDisk() throws IOException {
    Files.createDirectories(weightsPartial().getParent());
    Files.write(weightsPartial(), new byte[250_000]);

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(server.asked("CDN")).isEqualTo(2);
    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
  }

  @Test
  void refusesContentThatDoesNotHaveItsHash() {
    server.mischief =
        (exchange, content) -> {
          byte[] changed = content.clone();
          changed[7]++;
          server.send(exchange, 200, changed);
          return true;
        };

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("model.safetensors of hf:owner/name does not have the hash");

    assertThat(weightsBlob()).doesNotExist();
    assertThat(weightsPartial()).doesNotExist();
  }

  @Test
  void refusesASmallFileThatDoesNotHaveItsHash() {
    server.headers.put("ETag", "\"" + "0".repeat(40) + "\"");

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("config.json of hf:owner/name does not have the hash");
  }

  @Test
  void takesNoMoreThanTheFileHas() {
    server.mischief =
        (exchange, content) -> {
          server.send(exchange, 200, Arrays.copyOf(content, content.length + 1));
          return true;
        };

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("did not come whole");

    assertThat(weightsPartial()).hasSize(0);
    assertThat(server.asked("CDN")).isEqualTo(3);
  }

  @Test
  void givesUpWhenTheServerHasLessThanTheHubSays() {
    server.mischief =
        (exchange, content) -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          server.send(exchange, range == null ? 200 : 416, Arrays.copyOf(content, 1_000));
          return true;
        };

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("run the same command again");

    assertThat(weightsBlob()).doesNotExist();
    assertThat(server.asked("CDN")).isEqualTo(3);
  }

  @Test
  void doesWithoutTheSizeOfASmallFile() throws IOException {
    server.saysSizes = false;

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(snapshot.folder().resolve("tokenizer.json"))
        .hasBinaryContent(server.content("tokenizer.json"));
  }

  @Test
  void countsFailuresFromZeroAfterProgress() throws IOException {
    server.mischief =
        (exchange, content) -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          int from = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
          if (range != null) {
            exchange
                .getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-299999/" + content.length);
          }
          int to = Math.min(content.length, from + 50_000);
          server.send(exchange, range == null ? 200 : 206, Arrays.copyOfRange(content, from, to));
          return true;
        };

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
    assertThat(server.asked("CDN")).isEqualTo(6);
    assertThat(server.bytesSent.get()).isLessThan(300_000 + 1_000);
  }

  @Test
  void saysWhichFileCannotBeWritten() throws IOException {
    Files.createDirectories(weightsPartial());

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(weightsPartial() + " cannot be written");
  }

  @Test
  void isPatientWithAConnectionThatIsSlow() throws IOException {
    answer = Duration.ofSeconds(1);
    server.mischief =
        (exchange, content) -> {
          exchange.sendResponseHeaders(200, content.length);
          for (int i = 0; i < 12; i++) {
            exchange.getResponseBody().write(content, i * 25_000, 25_000);
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(100_000_000);
          }
          exchange.close();
          return true;
        };

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
    assertThat(server.asked("CDN")).isEqualTo(1);
  }

  @Test
  void givesUpOnAConnectionThatStandsStill() throws Exception {
    answer = Duration.ofMillis(400);
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger stalls = new AtomicInteger(1);
    server.mischief =
        (exchange, content) -> {
          if (stalls.getAndDecrement() <= 0) {
            return false;
          }
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, 150_000);
          exchange.getResponseBody().flush();
          try {
            over.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
          return true;
        };

    HubSnapshot snapshot = hub().resolve(NAME);
    over.countDown();

    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
    assertThat(server.ranges).hasSize(1);
  }

  @Test
  void waitsLongerAfterEachFailureAndAsLongAsTheServerWants() throws IOException {
    server.status = 429;
    server.headers.put("Retry-After", "7");
    server.refusals.set(1);
    hub().resolve(NAME);
    assertThat(waits).containsExactly(Duration.ofSeconds(7));

    waits.clear();
    server.headers.clear();
    server.status = 503;
    server.refusals.set(2);
    hub().resolve(ModelName.parse("owner/name@v2"));
    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void saysThatTheServerHasAnErrorAfterSomeAttempts() {
    server.refusals.set(100);

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("answers with an error of its own (500)")
        .hasMessageContaining("HF_ENDPOINT");
    assertThat(server.requests).hasSize(3);
  }

  @Test
  void saysHowMuchRoomIsNeededBeforeItBegins() {
    room = folder -> 299_000;

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("300 kB more are needed")
        .hasMessageContaining("HF_HOME");
    assertThat(server.asked("CDN")).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysHowMuchRoomIsNeededWhenTheDiskFillsUp() throws IOException {
    AtomicInteger looks = new AtomicInteger();
    room = folder -> looks.getAndIncrement() == 0 ? Long.MAX_VALUE : 0;
    Files.createDirectories(weightsPartial().getParent());
    Files.createSymbolicLink(weightsPartial(), Path.of("/dev/full"));

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no room for hf:owner/name: 300 kB more are needed");
    assertThat(server.asked("CDN")).isEqualTo(1);
    Files.delete(weightsPartial());
  }
}
