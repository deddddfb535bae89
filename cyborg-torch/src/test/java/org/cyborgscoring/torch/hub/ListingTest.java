package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"config.json", "1_Pooling/config.json", "model-00001-of-00002.safetensors"})
  void aPlainNameLeadsToAFileInside(String name) {
    assertThat(Listing.isPlain(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "..", "../x", "x/../y", "/x", "x/", "x//y", "x\\y", "C:x", "x\u0000", ".x", "a/.b",
        "~/x", "x y", "x\n"
      })
  void anyOtherIsLeftOut(String name) {
    assertThat(Listing.isPlain(name)).isFalse();
  }
}
