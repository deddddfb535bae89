package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;

class HubOfflineTest extends HubFixture {

  @Test
  void takesTheCommitItKnowsWhenTheHubIsAway() throws IOException {
    HubSnapshot before = hub().resolve(NAME);
    server.close();

    HubSnapshot after = hub().resolve(NAME);

    assertThat(after.folder()).isEqualTo(before.folder());
    assertThat(after.fromCache()).isTrue();
  }

  @Test
  void asksAHubThatAnswersWithErrorsOnceOnlyWhenItKnowsACommit() throws IOException {
    hub().resolve(NAME);
    int before = server.requests.size();
    server.refusals.set(100);

    assertThat(hub().resolve(NAME).fromCache()).isTrue();
    assertThat(server.requests).hasSize(before + 1);
  }

  @Test
  void asksNobodyWhenItIsToldNotTo() throws IOException {
    hub().resolve(NAME);
    int before = server.requests.size();
    environment.put("HF_HUB_OFFLINE", "1");

    assertThat(hub().resolve(NAME).commit()).isEqualTo(FakeHub.COMMIT);
    assertThat(hub().resolve(NAME.at(FakeHub.COMMIT)).fromCache()).isTrue();
    assertThat(server.requests).hasSize(before);
  }

  @Test
  void saysWhatToDoWithAnEmptyCacheAndNoNetwork() {
    server.close();

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("hf:owner/name is not in the cache (" + repository() + ")")
        .hasMessageContaining("no connection")
        .hasMessageContaining("HF_ENDPOINT")
        .hasMessageContaining("copy config.json, tokenizer.json and model.safetensors");
  }

  @Test
  void saysWhatIsMissingWhenTheNetworkIsForbidden() throws IOException {
    hub().resolve(NAME);
    Files.delete(repository().resolve("snapshots/" + FakeHub.COMMIT + "/model.safetensors"));
    environment.put("HF_HUB_OFFLINE", "1");

    assertThatThrownBy(() -> hub().resolve(NAME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lacks model.safetensors")
        .hasMessageContaining("HF_HUB_OFFLINE");
    assertThatThrownBy(() -> hub().resolve(NAME.at("v9")))
        .hasMessageContaining("has no commit for v9");
  }

  @Test
  void doesNotRememberACommitThatDidNotComeWhole() {
    server.mischief =
        (exchange, content) -> {
          server.send(exchange, 500, new byte[0]);
          return true;
        };

    assertThatThrownBy(() -> hub().resolve(NAME)).isInstanceOf(InputException.class);

    assertThat(repository().resolve("refs/main")).doesNotExist();
  }

  @Test
  void takesNoPathFromAReferenceInTheCache() throws IOException {
    Files.createDirectories(repository().resolve("refs"));
    Files.writeString(repository().resolve("refs/main"), "../../elsewhere");
    environment.put("HF_HUB_OFFLINE", "1");

    assertThatThrownBy(() -> hub().resolve(NAME)).hasMessageContaining("has no commit for main");
  }
}
