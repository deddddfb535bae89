package org.cyborgscoring.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseTextTest {

  @Test
  void showsShortTextsWhole() {
    assertThat(ResponseText.of(" short \n")).isEqualTo(new ResponseText("short", "", 0));
  }

  @Test
  void showsTheBeginningOfLongTexts() {
    String text = "x".repeat(300);

    assertThat(ResponseText.of(text)).isEqualTo(new ResponseText("x".repeat(280), text, 0));
  }

  @Test
  void endsTheBeginningWithAWholeWord() {
    assertThat(ResponseText.of("word ".repeat(100)).beginning()).endsWith("word").hasSize(279);
    assertThat(ResponseText.of("longer ".repeat(100)).beginning()).endsWith("longer").hasSize(279);
  }

  @Test
  void neverCutsACharacterInHalf() {
    ResponseText shown = ResponseText.of("x" + "\uD83D\uDE00".repeat(20_000));

    assertThat(shown.beginning()).endsWith("\uD83D\uDE00").hasSize(279);
    assertThat(shown.whole()).endsWith("\uD83D\uDE00");
    assertThat(shown.whole().length() + shown.omitted()).isEqualTo(40_001);
  }
}
