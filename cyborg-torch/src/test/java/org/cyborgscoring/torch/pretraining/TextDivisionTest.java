package org.cyborgscoring.torch.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import org.cyborgscoring.torch.text.Frame;
import org.junit.jupiter.api.Test;

class TextDivisionTest {
  private static final Frame BEGUN = new Frame(new int[] {2}, new int[0]);
  private static final int[] END = {3};

  @Test
  void framesEveryPartAndEndsTheLastAlone() {
    assertThat(new TextDivision(BEGUN, END, 4).sequences(new int[] {10, 11, 12, 13, 14}))
        .containsExactly(new int[] {2, 10, 11}, new int[] {2, 12, 13}, new int[] {2, 14, 3});
  }

  @Test
  void aFullLastPartHasRoomForItsEnd() {
    assertThat(new TextDivision(BEGUN, END, 4).sequences(new int[] {10, 11}))
        .containsExactly(new int[] {2, 10, 11, 3});
  }

  @Test
  void leavesOutWhatTeachesNothing() {
    Frame none = new Frame(new int[0], new int[0]);

    assertThat(new TextDivision(none, new int[0], 4).sequences(new int[] {10, 11, 12, 13, 14}))
        .containsExactly(new int[] {10, 11, 12, 13});
  }
}
