package org.cyborgscoring.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class TensorFloatsTest {
  private static final int MORE_THAN_A_CHUNK = 10_000;

  private static float[] numbers() {
    float[] numbers = new float[MORE_THAN_A_CHUNK];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i % 251;
    }
    return numbers;
  }

  private static FloatBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(floats * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Test
  void everyTypeOfFloatsIsConverted() {
    ByteBuffer halves = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    halves.putShort((short) 0x3c00).putShort((short) 0xc100).flip();
    assertThat(Tensor.of(DType.F16, halves, 2).toFloats()).containsExactly(1, -2.5f);
    assertThat(Tensor.ofBFloats(numbers(), MORE_THAN_A_CHUNK).toFloats()).isEqualTo(numbers());
    assertThat(Tensor.ofFloats(numbers(), MORE_THAN_A_CHUNK).toFloats()).isEqualTo(numbers());
    assertThat(Tensor.ofDoubles(new double[] {Math.PI}, 1).toFloats())
        .containsExactly((float) Math.PI);
  }

  @Test
  void copiesFromTheTargetsPositionOnAndLeavesTheRest() {
    FloatBuffer target = direct(MORE_THAN_A_CHUNK + 2);
    target.put(7);
    assertThat(Tensor.ofBFloats(numbers(), MORE_THAN_A_CHUNK).copyTo(target)).isTrue();
    assertThat(target.remaining()).isEqualTo(1);
    float[] all = new float[MORE_THAN_A_CHUNK + 2];
    target.flip().get(all, 0, MORE_THAN_A_CHUNK + 1);
    assertThat(all).startsWith(7, 0, 1, 2).endsWith(numbers()[MORE_THAN_A_CHUNK - 1], 0);
  }

  @Test
  void seesAnElementThatIsNotFinite() {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      float[] numbers = numbers();
      numbers[MORE_THAN_A_CHUNK - 1] = bad;
      FloatBuffer target = FloatBuffer.allocate(MORE_THAN_A_CHUNK);
      assertThat(Tensor.ofFloats(numbers, MORE_THAN_A_CHUNK).copyTo(target)).isFalse();
      assertThat(Tensor.ofBFloats(numbers, MORE_THAN_A_CHUNK).copyTo(target.clear())).isFalse();
      assertThat(target.get(MORE_THAN_A_CHUNK - 1)).isEqualTo(Float.valueOf(bad));
    }
    assertThat(Tensor.ofDoubles(new double[] {1e300}, 1).copyTo(direct(1))).isFalse();
  }

  @Test
  void refusesWhatAreNoFloatsAndTargetsWithoutRoom() {
    assertThatThrownBy(() -> Tensor.ofLongs(new long[] {1}, 1).toFloats())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("I64");
    assertThatThrownBy(() -> Tensor.ofFloats(new float[] {1, 2}, 2).copyTo(direct(1)))
        .isInstanceOf(BufferOverflowException.class);
  }
}
