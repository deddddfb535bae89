package org.cyborgscoring.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {
  @Test
  void isKnownByItsTextWhateverItsLineEnds() {
    String text = "=== user ===\n{{scale}}\n{{response}}\n";
    String hash = PromptTemplate.parse(text, "t").hash();
    assertThat(PromptTemplate.parse(text.replace("\n", "\r\n"), "t").hash()).isEqualTo(hash);
    assertThat(PromptTemplate.parse(text.replace("scale}}", "scale}}!"), "t").hash())
        .isNotEqualTo(hash);
  }

  @Test
  void namesAPlaceholderThatThereIsNot() {
    refuses("=== system ===\nx\n=== user ===\n{{rubrik}} {{response}}", "line 3", "{{rubric}}");
  }

  @Test
  void namesASectionThatThereIsNot() {
    refuses("=== assistant ===\n{{response}}", "line 1", "'assistant'");
  }

  @Test
  void wantsTheResponseOnceAndLast() {
    refuses("=== user ===\n{{scale}}", "{{response}} must stand once");
    refuses("=== user ===\n{{scale}} {{response}} Now score.", "{{response}} must stand once");
    refuses("=== user ===\n{{scale}} {{response}} {{response}}", "{{response}} must stand once");
    refuses("=== user ===\n{{response}}\n=== user ===\n{{scale}}", "{{response}} must stand once");
  }

  @Test
  void wantsTheScoresNamed() {
    refuses("=== user ===\n{{response}}", "{{scale}}");
  }

  @Test
  void wantsAnExampleToHaveTextAndScore() {
    refuses("=== user ===\n{{scale}}{{response}}\n=== example ===\n{{response}}", "{{score}}");
  }

  @Test
  void wantsAHeading() {
    refuses("Score this: {{response}}", "=== system ===");
  }

  private static void refuses(String template, String... parts) {
    assertThatThrownBy(() -> PromptTemplate.parse(template, "prompt.txt"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("prompt.txt")
        .hasMessageContainingAll(parts);
  }
}
