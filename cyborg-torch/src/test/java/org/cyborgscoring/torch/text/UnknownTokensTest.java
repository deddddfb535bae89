package org.cyborgscoring.torch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;

class UnknownTokensTest {
  private static final TokenIds KNOWN = new TokenIds(new int[8], 1);
  private static final TokenIds UNKNOWN = new TokenIds(new int[2], 2);
  private static final TokenIds EMPTY = new TokenIds(new int[0], 0);

  @Test
  void leavesEmptyResponsesOut() {
    assertThat(UnknownTokens.of(List.of(KNOWN, UNKNOWN, EMPTY)))
        .isEqualTo(new UnknownTokens(2, 1, 10, 3))
        .extracting(UnknownTokens::share)
        .isEqualTo(0.3);
    assertThat(UnknownTokens.of(List.of(EMPTY)).share()).isZero();
  }

  @Test
  void refusesAModelThatReadsHardlyAnyResponse() {
    assertThatCode(() -> UnknownTokens.of(List.of(KNOWN, UNKNOWN)).require())
        .doesNotThrowAnyException();
    assertThatCode(() -> UnknownTokens.of(List.of(EMPTY)).require()).doesNotThrowAnyException();
    assertThatThrownBy(() -> UnknownTokens.of(List.of(KNOWN, UNKNOWN, UNKNOWN)).require())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 of 3 responses")
        .hasMessageContaining("multilingual");
  }
}
