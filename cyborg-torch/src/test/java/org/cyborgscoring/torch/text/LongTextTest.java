package org.cyborgscoring.torch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;

class LongTextTest {

  @Test
  void truncationKeepsTheBeginning() {
    assertThat(new Truncate().parts(body(10), 4)).containsExactly(new int[] {0, 1, 2, 3});
  }

  @Test
  void headAndTailDropTheMiddle() {
    assertThat(new HeadTail(0.5).parts(body(10), 4)).containsExactly(new int[] {0, 1, 8, 9});
    assertThat(new HeadTail(0.25).parts(body(10), 4)).containsExactly(new int[] {0, 7, 8, 9});
    assertThat(new HeadTail(0.5).parts(body(10), 5)).containsExactly(new int[] {0, 1, 2, 8, 9});
  }

  @Test
  void windowsAreSpreadEvenly() {
    assertThat(new Windows(0.25).parts(body(10), 4))
        .containsExactly(new int[] {0, 1, 2, 3}, new int[] {3, 4, 5, 6}, new int[] {6, 7, 8, 9});
    assertThat(new Windows(0).parts(body(9), 4))
        .containsExactly(new int[] {0, 1, 2, 3}, new int[] {2, 3, 4, 5}, new int[] {5, 6, 7, 8});
  }

  @Property
  void aResponseThatFitsStaysWhole(
      @ForAll @IntRange(max = 20) int length, @ForAll @IntRange(max = 20) int spare) {
    for (String name : LongText.NAMES) {
      assertThat(LongText.named(name).parts(body(length), Math.max(1, length + spare)))
          .containsExactly(body(length));
    }
  }

  @Property
  void partsFillTheRoomAndKeepTheFirstToken(
      @ForAll @IntRange(min = 1, max = 30) int room,
      @ForAll @IntRange(min = 1, max = 200) int beyond) {
    for (String name : LongText.NAMES) {
      List<int[]> parts = LongText.named(name).parts(body(room + beyond), room);

      assertThat(parts).allSatisfy(part -> assertThat(part).hasSize(room));
      assertThat(parts.get(0)[0]).isZero();
    }
  }

  @Property
  void windowsShowEveryTokenAndOverlapEnough(
      @ForAll @IntRange(min = 1, max = 40) int room,
      @ForAll @IntRange(min = 1, max = 300) int beyond,
      @ForAll @DoubleRange(min = 0, max = 0.9) double overlap) {
    List<int[]> windows = new Windows(overlap).parts(body(room + beyond), room);

    assertThat(windows.stream().flatMapToInt(IntStream::of).distinct().count())
        .isEqualTo(room + beyond);
    int longestStep = Math.max(1, room - (int) Math.ceil(overlap * room));
    for (int i = 1; i < windows.size(); i++) {
      assertThat(windows.get(i)[0] - windows.get(i - 1)[0]).isBetween(0, longestStep);
    }
    assertThat((windows.size() - 2) * longestStep).isLessThan(beyond);
  }

  @Test
  void findsPoliciesByName() {
    assertThat(LongText.NAMES).containsExactly("truncate", "head-tail", "windows");
    for (String name : LongText.NAMES) {
      assertThat(LongText.named(name).name()).isEqualTo(name);
    }
    assertThatThrownBy(() -> LongText.named("tail"))
        .isInstanceOf(InputException.class)
        .hasMessage("long=tail is unknown. Choose one of truncate, head-tail, windows.");
  }

  @Test
  void refusesSharesThatMakeNoSense() {
    assertThatThrownBy(() -> new HeadTail(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HeadTail(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Windows(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Windows(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] body(int length) {
    return IntStream.range(0, length).toArray();
  }
}
