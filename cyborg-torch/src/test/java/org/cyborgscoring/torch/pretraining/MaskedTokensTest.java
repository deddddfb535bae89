package org.cyborgscoring.torch.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.api.Test;

class MaskedTokensTest {
  private static final int COUNT = 3000;
  private static final int MASK = 4;
  private static final int PADDING = 0;

  /** Every third token is padding, all others have numbers of their own. */
  private static final long[] IDS = new long[COUNT];

  private static final float[] FREE = new float[COUNT];

  static {
    for (int i = 0; i < COUNT; i++) {
      IDS[i] = i % 3 == 0 ? PADDING : 10 + i;
      FREE[i] = i % 3 == 0 ? 0 : 1;
    }
  }

  @Test
  void hidesFourFifthsAndPutsNoPaddingInThePlaceOfAWord() {
    float[] shown =
        Scope.get(
            () -> {
              Tensor free = Tensors.ofFloats(FREE, COUNT);
              return Tensors.floats(
                  MaskedTokens.shown(
                      Tensors.ofLongs(IDS, COUNT),
                      free,
                      free.gt(new Scalar(0)),
                      MASK,
                      Dropout.seeded(1)));
            });

    int hidden = 0;
    int replaced = 0;
    for (int i = 0; i < COUNT; i++) {
      if (FREE[i] == 0) {
        assertThat(shown[i]).isEqualTo(PADDING);
      } else if (shown[i] == MASK) {
        hidden++;
      } else {
        assertThat(shown[i]).as("in place of token %d", i).isNotEqualTo(PADDING);
        replaced += shown[i] == IDS[i] ? 0 : 1;
      }
    }
    assertThat(hidden).isBetween(1500, 1700);
    // Of the tenth that would be replaced, half would meet padding and stay.
    assertThat(replaced).isBetween(60, 140);
  }
}
