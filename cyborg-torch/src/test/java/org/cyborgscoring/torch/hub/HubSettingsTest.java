package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSettingsTest {
  @TempDir Path folder;

  @Test
  void keepsModelsInTheHomeFolder() {
    HubSettings settings = from();

    assertThat(settings.cache()).isEqualTo(folder.resolve(".cache/huggingface/hub"));
    assertThat(settings.endpoint()).hasToString("https://huggingface.co");
    assertThat(settings.offline()).isFalse();
    assertThat(settings.token()).isEmpty();
  }

  @Test
  void theNarrowestVariableForTheCacheCounts() {
    Path x = folder.resolve("x");
    assertThat(from("XDG_CACHE_HOME", x.toString()).cache())
        .isEqualTo(x.resolve("huggingface/hub"));
    assertThat(from("XDG_CACHE_HOME", "/no", "HF_HOME", x.toString()).cache())
        .isEqualTo(x.resolve("hub"));
    assertThat(from("HF_HOME", "/no", "HUGGINGFACE_HUB_CACHE", x.toString()).cache()).isEqualTo(x);
    assertThat(from("HUGGINGFACE_HUB_CACHE", "/no", "HF_HUB_CACHE", x.toString()).cache())
        .isEqualTo(x);
    assertThat(from("HF_HUB_CACHE", "~/models").cache()).isEqualTo(folder.resolve("models"));
    assertThat(from("HF_HUB_CACHE", " ").cache())
        .isEqualTo(folder.resolve(".cache/huggingface/hub"));
  }

  @Test
  void asksForAFolderWhereThereIsNoHome() {
    assertThatThrownBy(() -> HubSettings.from(Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("HF_HOME");
  }

  @Test
  void findsTheTokenWhereTheUserPutIt() throws IOException {
    Files.createDirectories(folder.resolve(".cache/huggingface"));
    Files.writeString(folder.resolve(".cache/huggingface/token"), "hf_file\n");
    Path other = Files.writeString(folder.resolve("other"), "hf_other");

    assertThat(authorization()).isEqualTo("Bearer hf_file");
    assertThat(authorization("HF_TOKEN_PATH", other.toString())).isEqualTo("Bearer hf_other");
    assertThat(authorization("HF_TOKEN", "hf_own")).isEqualTo("Bearer hf_own");
    assertThat(from("HF_TOKEN", "hf_own", "HF_HUB_DISABLE_IMPLICIT_TOKEN", "1").token()).isEmpty();
  }

  @Test
  void showsTheTokenNowhere() {
    assertThat(from("HF_TOKEN", "hf_secret").toString()).doesNotContain("hf_secret");
    assertThatThrownBy(() -> from("HF_TOKEN", "hf_secret\r\nX: y"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("HF_TOKEN")
        .hasMessageNotContaining("hf_secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "YES", "on"})
  void isOfflineWhenAVariableSaysSo(String value) {
    assertThat(from("HF_HUB_OFFLINE", value).offline()).isTrue();
    assertThat(from("TRANSFORMERS_OFFLINE", value).offline()).isTrue();
  }

  @Test
  void takesAMirror() {
    assertThat(from("HF_ENDPOINT", "https://mirror.example/hf/").endpoint())
        .hasToString("https://mirror.example/hf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mirror", "ftp://x", "https://u:password@x", "https://x/?a", "https://"})
  void refusesWhatIsNoMirror(String endpoint) {
    assertThatThrownBy(() -> from("HF_ENDPOINT", endpoint))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("HF_ENDPOINT")
        .hasMessageNotContaining("password");
  }

  private String authorization(String... variables) {
    return from(variables).token().orElseThrow().authorization();
  }

  private HubSettings from(String... variables) {
    Map<String, String> environment = new HashMap<>(Map.of("HOME", folder.toString()));
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return HubSettings.from(environment);
  }
}
