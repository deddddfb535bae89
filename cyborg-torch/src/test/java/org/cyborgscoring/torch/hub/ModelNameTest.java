package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNameTest {

  @Test
  void meansMainWithoutARevision() {
    assertThat(ModelName.parse("google/electra-small-discriminator"))
        .isEqualTo(new ModelName("google", "electra-small-discriminator", "main"))
        .hasToString("google/electra-small-discriminator");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o/n@v1.0",
        "o/n@refs/pr/12",
        "o/n@0123456789abcdef0123456789abcdef01234567",
        "sentence-transformers/all-MiniLM-L6-v2",
        "_o/n_1.5B"
      })
  void givesBackWhatWasWritten(String text) {
    assertThat(ModelName.parse(text)).hasToString(text);
  }

  @Test
  void knowsAPinnedRevision() {
    assertThat(ModelName.parse("o/n@" + "a".repeat(40)).isPinned()).isTrue();
    assertThat(ModelName.parse("o/n@" + "a".repeat(39)).isPinned()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "o/",
        "/n",
        "o/n/m",
        "../n",
        "o/..",
        "o/a..b",
        "o/a--b",
        "o/-n",
        "o/n.",
        "o/n.git",
        "o\\n/m",
        "o/n?x",
        "o/n m",
        "o/n\u0000",
        "o/ü",
        "https://huggingface.co/o/n"
      })
  void refusesWhatIsNoName(String text) {
    assertThatThrownBy(() -> ModelName.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("hf:owner/name");
  }

  @Test
  void refusesANameThatIsTooLong() {
    assertThat(ModelName.parse("o/" + "n".repeat(96)).name()).hasSize(96);
    assertThatThrownBy(() -> ModelName.parse("o/" + "n".repeat(97)))
        .isInstanceOf(InputException.class);
  }

  @Test
  void asksForTheOwnerWhereItIsMissing() {
    assertThatThrownBy(() -> ModelName.parse("bert-base-uncased"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lacks its owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "..", "a/../b", "/a", "a/", "a//b", "a\\b", "a b", "a.", "a./b", "a.lock", "-a"
      })
  void refusesWhatIsNoRevision(String revision) {
    assertThatThrownBy(() -> ModelName.parse("o/n@" + revision))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("The revision of hf:o/n");
  }
}
