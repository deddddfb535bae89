package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;

/** What a hub says is not believed before it is checked, and it is told no more than it needs. */
class HubTrustTest extends HubFixture {

  @Test
  void sendsTheTokenToTheHubAndToNobodyElse() throws IOException {
    environment.put("HF_TOKEN", "hf_secret");

    hub().resolve(NAME);

    assertThat(server.hubTokens).isNotEmpty().containsOnly("Bearer hf_secret");
    assertThat(server.cdnTokens).containsExactly("null");
    assertThat(told).noneMatch(text -> text.contains("hf_secret"));
  }

  @Test
  void namesNeitherTokenNorSignatureWhenItFails() {
    environment.put("HF_TOKEN", "hf_secret");
    server.mischief =
        (exchange, content) -> {
          server.send(exchange, 403, new byte[0]);
          return true;
        };

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("HF_TOKEN")
        .hasMessageNotContainingAny("hf_secret", "signature");
  }

  @Test
  void usesNoNamesThatLeadElsewhere() throws IOException {
    server.listedToo.addAll(
        List.of(
            "../../../evil", "/etc/passwd", "a\\\\..\\\\b", "x\\u0000y", "config.json/../evil"));

    hub().resolve(NAME);

    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.map(Path::toString)).noneMatch(path -> path.contains("evil"));
    }
  }

  @Test
  void refusesAnIndexThatNamesFilesElsewhere() {
    server.files.remove("model.safetensors");
    server.add(
        "model.safetensors.index.json", "{\"weight_map\": {\"a\": \"../../x.safetensors\"}}");

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("should be in a safetensors file of the same folder");
  }

  @Test
  void refusesAnIndexThatNamesFilesTheRepositoryLacks() {
    server.files.remove("model.safetensors");
    server.add("model.safetensors.index.json", "{\"weight_map\": {\"a\": \"x.safetensors\"}}");

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lacks files that its model.safetensors.index.json names");
  }

  @Test
  void refusesAConfigurationLargerThanSense() {
    server.files.put("config.json", new byte[10_000_001]);

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("config.json has 10 MB on the hub");
    assertThat(server.asked("GET /owner/name/resolve")).isZero();
  }

  @Test
  void refusesWeightsThatArePickles() {
    server.files.put("pytorch_model.bin", server.files.remove("model.safetensors"));

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("can run any code")
        .hasMessageContaining("@refs/pr/NUMBER");
  }

  @Test
  void refusesAModelWithoutAFastTokenizerBeforeItsWeightsAreFetched() {
    server.files.remove("tokenizer.json");

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no tokenizer.json");
    assertThat(server.asked("CDN")).isZero();
  }

  @Test
  void refusesARepositoryWithoutAConfiguration() {
    server.files.remove("config.json");

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no config.json");
  }

  @Test
  void takesNoPathForACommit() {
    server.commit = "../../../../evil";

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not answer as a hub does");
  }

  @Test
  void takesNoPortalForAHub() {
    server.listing = "<html>Welcome, please sign in</html>";

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("perhaps a portal");
  }

  @Test
  void refusesFilesThatCannotBeVerified() {
    server.headers.put("ETag", "W/\"abc\"");

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("by which hash to verify config.json");
  }

  @Test
  void refusesFilesOfAnotherCommit() {
    server.headers.put("X-Repo-Commit", "e".repeat(40));

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("of another commit");
  }

  @Test
  void endsACircleOfRedirects() {
    server.status = 302;
    server.headers.put("Location", "/api/models/owner/name/revision/main");
    server.refusals.set(1_000);

    assertThatThrownBy(() -> hub().resolve(NAME)).isInstanceOf(InputException.class);
  }

  @Test
  void followsAModelThatWasRenamed() throws IOException {
    server.moved.put("/api/models/old/name/revision/main", "/api/models/owner/name/revision/main");
    for (String file : server.files.keySet()) {
      String resolve = "/name/resolve/" + FakeHub.COMMIT + "/" + file;
      server.moved.put("/old" + resolve, "/owner" + resolve);
    }

    HubSnapshot snapshot = hub().resolve(ModelName.parse("old/name"));

    assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
  }

  @Test
  void followsAMirrorToTheHubItStandsForWithoutTheToken() throws IOException {
    environment.put("HF_TOKEN", "hf_secret");
    try (FakeHub mirror = new FakeHub()) {
      environment.put("HF_ENDPOINT", mirror.endpoint());
      String listing = "/api/models/owner/name/revision/main";
      mirror.moved.put(listing, server.endpoint() + listing);
      for (String file : server.files.keySet()) {
        String resolve = "/owner/name/resolve/" + FakeHub.COMMIT + "/" + file;
        mirror.moved.put(resolve, server.endpoint() + resolve);
      }

      HubSnapshot snapshot = hub().resolve(NAME);

      assertThat(snapshot.folder().resolve("model.safetensors")).hasBinaryContent(weights());
      assertThat(mirror.hubTokens).containsOnly("Bearer hf_secret");
      assertThat(server.hubTokens).isNotEmpty().containsOnly("null");
    }
  }
}
