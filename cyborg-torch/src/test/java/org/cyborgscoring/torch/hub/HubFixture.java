package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.cyborgscoring.scoring.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A hub with one model, an empty cache, and a client that never waits long. */
abstract class HubFixture {
  static final ModelName NAME = ModelName.parse("owner/name");

  @TempDir Path home;
  FakeHub server;
  final List<Duration> waits = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  final Map<String, String> environment = new HashMap<>();
  Duration answer = Duration.ofSeconds(10);
  RepositoryCache.Links links = (link, target) -> Files.createSymbolicLink(link, target);
  DiskRoom room = DiskRoom.ofSystem();

  @BeforeEach
  void start() throws IOException {
    server = FakeHub.withModel();
    environment.put("HF_HOME", home.toString());
    environment.put("HF_ENDPOINT", server.endpoint());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  Hub hub() {
    return hub((task, done, total) -> told.add(task + " " + done + "/" + total));
  }

  Hub hub(Progress progress) {
    Patience patience =
        new Patience(
            3,
            Duration.ofSeconds(1),
            answer,
            time -> {
              waits.add(time);
              LockSupport.parkNanos(1_000_000);
            });
    return new Hub(HubSettings.from(environment), progress, patience, links, room);
  }

  Path repository() {
    return home.resolve("hub/models--owner--name");
  }

  Path weightsBlob() {
    return repository().resolve("blobs/" + FakeHub.sha256(weights()));
  }

  Path weightsPartial() {
    return weightsBlob().resolveSibling(weightsBlob().getFileName() + ".cyborg.incomplete");
  }

  byte[] weights() {
    return server.content("model.safetensors");
  }
}
