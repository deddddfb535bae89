package org.cyborgscoring.torch.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.encoder.Window;

class BlocksTest {
  private static final int HEADS = 2;
  private static final int SIZE = 4;

  @Property(tries = 60)
  void attendsInBlocksAsInTheWholeSquare(
      @ForAll @IntRange(min = 1, max = 5) int reach,
      @ForAll @IntRange(min = 1, max = 40) int more,
      @ForAll boolean first,
      @ForAll Random random) {
    Window window = new Window(reach, first);
    int length = 4 * reach + more;
    int[] tokens = {length, 1 + random.nextInt(length)};
    Scope.run(
        () -> {
          Tensor q = normal(random, tokens.length, length);
          Tensor k = normal(random, tokens.length, length);
          Tensor v = normal(random, tokens.length, length);
          Tensor mask = mask(tokens, length);
          try (Parameters none = new Parameters()) {
            TorchOps ops = new TorchOps(none, Dropout.NONE);
            assertThat(Blocks.worthwhile(length, window)).isTrue();
            Tensor blocks = ops.localAttention(q, k, v, ops.localMask(mask, window), window);
            Tensor square = ops.attention(q, k, v, Masks.near(mask, window));
            assertSameAtTokens(Tensors.floats(blocks), Tensors.floats(square), tokens, length);
          }
        });
  }

  private static void assertSameAtTokens(float[] some, float[] others, int[] tokens, int length) {
    for (int i = 0; i < some.length; i++) {
      int row = i / (HEADS * length * SIZE);
      int at = i / SIZE % length;
      if (at < tokens[row]) {
        assertThat(some[i]).isCloseTo(others[i], within(1e-5f));
      } else {
        // Padding has no meaning, but must not poison what attends to it with weight zero.
        assertThat(some[i]).isFinite();
        assertThat(others[i]).isFinite();
      }
    }
  }

  private static Tensor normal(Random random, int rows, int length) {
    float[] values = new float[rows * HEADS * length * SIZE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Tensors.ofFloats(values, rows, HEADS, length, SIZE);
  }

  private static Tensor mask(int[] tokens, int length) {
    long[] mask = new long[tokens.length * length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = i % length < tokens[i / length] ? 1 : 0;
    }
    return Tensors.ofLongs(mask, tokens.length, length);
  }
}
