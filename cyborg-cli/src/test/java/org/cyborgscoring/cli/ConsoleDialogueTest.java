package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleDialogueTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void takesYesForYesAndAllElseForNo() {
    ConsoleDialogue dialogue = dialogue("y\n YES \nno\n\n", true);
    assertThat(dialogue.agrees("Go on?")).isTrue();
    assertThat(dialogue.agrees("Go on?")).isTrue();
    assertThat(dialogue.agrees("Go on?")).isFalse();
    assertThat(dialogue.agrees("Go on?")).isFalse();
    assertThat(dialogue.agrees("Go on?")).isFalse();
    assertThat(written.toString(StandardCharsets.UTF_8)).startsWith("Go on? [y/N] ");
  }

  @Test
  void asksNobodyWithoutATerminal() {
    assertThat(dialogue("y\n", false).agrees("Go on?")).isFalse();
    assertThat(written.size()).isZero();
  }

  private ConsoleDialogue dialogue(String answers, boolean terminal) {
    PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
    return new ConsoleDialogue(
        new Console(err, err, () -> false, terminal), new StringReader(answers));
  }
}
