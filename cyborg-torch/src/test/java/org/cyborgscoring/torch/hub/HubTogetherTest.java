package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cyborgscoring.scoring.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several that want the same model at once. */
class HubTogetherTest extends HubFixture {

  @Test
  @Timeout(30)
  void threadsDownloadAFileOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<HubSnapshot>> snapshots = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        snapshots.add(threads.submit(() -> hub(Progress.NONE).resolve(NAME)));
      }
      for (Future<HubSnapshot> snapshot : snapshots) {
        assertThat(snapshot.get().folder().resolve("model.safetensors"))
            .hasBinaryContent(weights());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(server.asked("CDN")).isEqualTo(1);
  }

  @Test
  @Timeout(60)
  void aSecondProcessWaitsForTheFirst() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> secondWaits = new CompletableFuture<>();
    server.mischief =
        (exchange, content) -> {
          begun.countDown();
          secondWaits.join();
          return false;
        };
    Process first = process();
    try {
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

      HubSnapshot snapshot =
          hub((task, done, total) -> {
                if (task.startsWith("Waiting for another process")) {
                  secondWaits.complete(null);
                }
              })
              .resolve(NAME);

      assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
      assertThat(first.waitFor()).isZero();
      assertThat(server.asked("CDN")).isEqualTo(1);
    } finally {
      secondWaits.complete(null);
      first.destroy();
    }
  }

  private Process process() throws IOException {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), Downloader.class.getName());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(home.resolve("first.log").toFile());
    return builder.start();
  }

  /** Another process that gets the model. */
  static final class Downloader {
    private Downloader() {}

    public static void main(String[] arguments) throws IOException {
      new Hub(Map.copyOf(System.getenv()), Progress.NONE).resolve(NAME);
    }
  }
}
