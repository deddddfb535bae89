package org.cyborgscoring.torch.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cyborgscoring.torch.text.Tokenizer;
import org.junit.jupiter.api.Test;

class SharedStartTest {
  private static final List<String> BORDERS = List.of("<|im_start|>", "<|im_end|>");

  private final Tokenizer tokenizer = ByteTokenizer.of("");

  @Test
  void endsWithTheLastBorderThatAllTextsShare() {
    String start = "<|im_start|>the<|im_end|> \n<|im_start|>";
    SharedStart shared =
        SharedStart.of(tokenizer, BORDERS, List.of(start + " the 12", start + " they"));

    assertThat(shared.length()).isEqualTo(start.length());
    for (String rest : List.of("", "the", " the", "\n", "<|im_end|>", "10<|im_end|>12", "é")) {
      assertThat(shared.encode(start + rest)).isEqualTo(tokenizer.encode(start + rest).body());
    }
  }

  @Test
  void takesWholeTextsWhereNothingIsShared() {
    SharedStart shared = SharedStart.of(tokenizer, BORDERS, List.of("the 12", "the 10"));

    assertThat(shared.length()).isZero();
    assertThat(shared.encode("the 12")).isEqualTo(tokenizer.encode("the 12").body());
  }

  @Test
  void takesTextsThatBeginOtherwiseWhole() {
    SharedStart shared =
        SharedStart.of(tokenizer, BORDERS, List.of("<|im_start|>a", "<|im_start|>b"));

    assertThat(shared.encode("the")).isEqualTo(tokenizer.encode("the").body());
  }
}
