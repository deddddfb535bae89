package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;

class NgramRidgeProviderTest {

  @Test
  void isFoundByItsId() {
    assertThat(StudentProvider.withId("ngram-ridge")).isInstanceOf(NgramRidgeProvider.class);
    assertThat(StudentProvider.named("ngram-ridge")).isInstanceOf(NgramRidge.class);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> StudentProvider.named("ngram-ridge:big"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("colon");
    assertThatThrownBy(() -> StudentProvider.named("ngram-ridge", Map.of("layers", "3")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("layers");
  }
}
