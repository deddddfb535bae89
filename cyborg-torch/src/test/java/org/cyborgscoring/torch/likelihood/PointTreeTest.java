package org.cyborgscoring.torch.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointTreeTest {
  @Test
  void pointsOfOneTokenNeedNothingButThePrompt() {
    PointTree tree = new PointTree(List.of(new int[] {7}, new int[] {5}));
    assertThat(tree.tokens()).isEmpty();
    assertThat(tree.asked()).containsExactly(7, 5);
    assertThat(tree.sums(new float[][] {{-1, -2}})).containsExactly(-1, -2);
  }

  @Test
  void whatPointsShareIsThereOnce() {
    PointTree tree =
        new PointTree(
            List.of(
                new int[] {1, 0},
                new int[] {1, 2},
                new int[] {3},
                new int[] {1, 2, 1, 0},
                new int[] {2, 2}));
    assertThat(tree.tokens()).containsExactly(1, 2, 1, 2);
    assertThat(tree.parents()).containsExactly(-1, 0, 1, -1);
    assertThat(tree.branches()).isTrue();
    assertThat(tree.asked()).containsExactly(1, 0, 2, 3);
  }

  @Test
  void aPointIsAsProbableAsItsTokensEachAfterThoseBeforeIt() {
    PointTree tree = new PointTree(List.of(new int[] {1, 0}, new int[] {0}, new int[] {1, 1, 0}));
    // By node (the root, 1, 1 1), of the tokens 1 and 0.
    assertThat(tree.branches()).isFalse();
    float[][] logs = {{-1, -2}, {-4, -8}, {-16, -32}};
    assertThat(tree.sums(logs)).containsExactly(-1 - 8, -2, -1 - 4 - 32);
  }
}
