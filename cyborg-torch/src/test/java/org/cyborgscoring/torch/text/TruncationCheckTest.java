package org.cyborgscoring.torch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;

class TruncationCheckTest {
  private static final Frame FRAME = new Frame(new int[] {1}, new int[] {2});

  @Test
  void countsSpecialTokensAsPartOfTheContext() {
    assertThat(TruncationCheck.of(responses(8, 9, 20), FRAME, 10))
        .isEqualTo(new TruncationCheck(3, 2, 22, 10));
  }

  @Test
  void allowsFivePerCentAndNoMore() {
    assertThatCode(() -> new TruncationCheck(100, 5, 30, 10).require(new Truncate()))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new TruncationCheck(100, 6, 30, 10).require(new Truncate()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(
            "6 of 100 responses (6 %) are longer than the model's 10 tokens; the longest has 30.")
        .hasMessageContaining("5 %")
        .hasMessageContaining("a model with a longer context")
        .hasMessageContaining("--student-option long=head-tail")
        .hasMessageContaining("--student-option long=windows");
  }

  @Test
  void leavesTheUsersChoiceAlone() {
    TruncationCheck check = new TruncationCheck(100, 90, 30, 10);

    assertThatCode(() -> check.require(new HeadTail(0.5))).doesNotThrowAnyException();
    assertThatCode(() -> check.require(new Windows(0))).doesNotThrowAnyException();
  }

  @Test
  void saysHowManyAreTruncated() {
    assertThat(new TruncationCheck(300, 1, 30, 10).describe(new Truncate()))
        .isEqualTo(
            "1 of 300 responses (0.3 %) are longer than the model's 10 tokens; the longest has 30."
                + " A part of each is not seen (truncate).");
    assertThat(new TruncationCheck(4, 2, 30, 10).describe(new Windows(0)))
        .isEqualTo(
            "2 of 4 responses (50 %) are longer than the model's 10 tokens; the longest has 30."
                + " All of each is seen (windows).");
    assertThat(new TruncationCheck(4, 0, 9, 10).describe(new Truncate()))
        .isEqualTo("No response is longer than the model's 10 tokens; the longest has 9.");
  }

  @Test
  void hasNothingToSayAgainstNoResponses() {
    TruncationCheck check = TruncationCheck.of(List.of(), FRAME, 10);

    assertThat(check.share()).isZero();
    assertThatCode(() -> check.require(new Truncate())).doesNotThrowAnyException();
  }

  @Test
  void refusesAContextWithoutRoom() {
    assertThatThrownBy(() -> TruncationCheck.of(responses(1), FRAME, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<TokenIds> responses(int... lengths) {
    List<TokenIds> responses = new ArrayList<>();
    for (int length : lengths) {
      responses.add(new TokenIds(new int[length], 0));
    }
    return responses;
  }
}
