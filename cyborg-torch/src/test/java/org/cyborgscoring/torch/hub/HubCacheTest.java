package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class HubCacheTest extends HubFixture {

  @Test
  void givesAFolderWithTheFilesThatAModelNeeds() throws IOException {
    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(snapshot.folder()).isEqualTo(repository().resolve("snapshots/" + FakeHub.COMMIT));
    assertThat(snapshot.folder().toFile().list())
        .containsExactlyInAnyOrder("config.json", "tokenizer.json", "model.safetensors");
    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
    assertThat(snapshot.fromCache()).isFalse();
    assertThat(snapshot.pinned()).hasToString("owner/name@" + FakeHub.COMMIT);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void laysTheCacheOutAsHuggingfaceHubDoes() throws IOException {
    hub().resolve(NAME);

    String config = FakeHub.gitSha1(server.content("config.json"));
    assertThat(Files.readSymbolicLink(snapshotFile("config.json")))
        .isEqualTo(Path.of("../../blobs/" + config));
    assertThat(Files.readSymbolicLink(snapshotFile("model.safetensors")))
        .isEqualTo(Path.of("../../blobs/" + FakeHub.sha256(weights())));
    assertThat(repository().resolve("refs/main")).hasContent(FakeHub.COMMIT);
    assertThat(home.resolve("hub/.locks/models--owner--name/" + config + ".lock")).exists();
    assertThat(names(repository().resolve("blobs"))).hasSize(3);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAFileInAFolderOfItsOwnToTheSameBlobs() throws IOException {
    server.add("modules.json", "[]");
    server.add("1_Pooling/config.json", "{\"pooling_mode_mean_tokens\":true}");

    hub().resolve(NAME);

    assertThat(Files.readSymbolicLink(snapshotFile("1_Pooling/config.json")))
        .isEqualTo(
            Path.of("../../../blobs/" + FakeHub.gitSha1(server.content("1_Pooling/config.json"))));
  }

  @Test
  void copiesWhereThereAreNoLinks() throws IOException {
    links =
        (link, target) -> {
          throw new UnsupportedOperationException();
        };

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(snapshot.folder().resolve("model.safetensors"))
        .isRegularFile()
        .hasBinaryContent(weights());
    assertThat(Files.isSymbolicLink(snapshotFile("model.safetensors"))).isFalse();
  }

  @Test
  void usesWhatAnotherProgramPutThere() throws IOException {
    Files.createDirectories(weightsBlob().getParent());
    Files.write(weightsBlob(), weights());

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(server.asked("CDN")).isZero();
    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
  }

  @Test
  void asksForNoFileTwice() throws IOException {
    hub().resolve(NAME);
    long before = server.requests.size();

    hub().resolve(NAME);

    assertThat(server.requests.subList((int) before, server.requests.size()))
        .containsExactly("GET /api/models/owner/name/revision/main");
  }

  @Test
  void keepsRevisionsApartAndSharesTheirEqualFiles() throws IOException {
    hub().resolve(NAME);
    server.commit = "f".repeat(40);
    server.add("config.json", "{\"model_type\":\"roberta\"}");

    HubSnapshot newer = hub().resolve(ModelName.parse("owner/name@refs/pr/1"));

    assertThat(server.asked("GET /api/models/owner/name/revision/refs%2Fpr%2F1")).isEqualTo(1);
    assertThat(newer.folder().resolve("config.json")).hasContent("{\"model_type\":\"roberta\"}");
    assertThat(snapshotFile("config.json")).hasContent("{\"model_type\":\"bert\"}");
    assertThat(server.asked("CDN")).isEqualTo(1);
    assertThat(repository().resolve("refs/refs/pr/1")).hasContent("f".repeat(40));
  }

  @Test
  void fetchesTheShardsThatAnIndexNames() throws IOException {
    server.files.put("model-00001-of-00002.safetensors", new byte[] {1});
    server.files.put("model-00002-of-00002.safetensors", new byte[] {2});
    server.files.put("other.safetensors", new byte[] {3});
    server.files.remove("model.safetensors");
    server.add(
        "model.safetensors.index.json",
        """
        {"weight_map": {"a": "model-00001-of-00002.safetensors",
                        "b": "model-00002-of-00002.safetensors"}}""");

    HubSnapshot snapshot = hub().resolve(NAME);

    assertThat(snapshot.folder().resolve("model-00002-of-00002.safetensors"))
        .hasBinaryContent(new byte[] {2});
    assertThat(snapshot.folder().resolve("other.safetensors")).doesNotExist();
  }

  @Test
  void tellsHowManyBytesHaveCome() throws IOException {
    hub().resolve(NAME);

    long total = 0;
    for (String file : List.of("config.json", "tokenizer.json", "model.safetensors")) {
      total += server.content(file).length;
    }
    assertThat(told).last().isEqualTo("Downloading hf:owner/name " + total + "/" + total);
  }

  private Path snapshotFile(String name) {
    return repository().resolve("snapshots/" + FakeHub.COMMIT).resolve(name);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
