package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFoldsTest {
  private static final int[] FOLD_OF = {0, 1, 1, 0, 2};

  @TempDir Path work;
  private final List<Integer> trained = new ArrayList<>();

  /** Predicts of each place the place, and how many others were learned. */
  private double[][] predict(int number, List<Integer> learned, List<Integer> left, Path place) {
    trained.add(number);
    assertThat(learned).doesNotContainAnyElementsOf(left).hasSize(FOLD_OF.length - left.size());
    try {
      Files.writeString(Files.createDirectories(place).resolve("checkpoint"), "kept");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return left.stream().map(i -> new double[] {i, learned.size() + 0.1}).toArray(double[][]::new);
  }

  @Test
  void givesEveryPlaceThePredictionOfTheFoldThatLeftItOut() throws IOException {
    assertThat(folds("a").predictions(FOLD_OF, 3, this::predict))
        .isDeepEqualTo(new double[][] {{0, 3.1}, {1, 3.1}, {2, 3.1}, {3, 3.1}, {4, 4.1}});
    assertThat(trained).containsExactly(1, 2, 3);
  }

  @Test
  void trainsNoFoldTwiceAndComesToTheSame() throws IOException {
    assertThatThrownBy(
            () ->
                folds("a")
                    .predictions(
                        FOLD_OF,
                        3,
                        (number, learned, left, place) -> {
                          double[][] predicted = predict(number, learned, left, place);
                          if (number == 2) {
                            throw new IllegalStateException("stopped");
                          }
                          return predicted;
                        }))
        .hasMessage("stopped");
    assertThat(work.resolve("fold-1")).doesNotExist();
    assertThat(work.resolve("fold-2/checkpoint")).exists();

    double[][] resumed = folds("a").predictions(FOLD_OF, 3, this::predict);

    assertThat(trained).containsExactly(1, 2, 2, 3);
    assertThat(resumed[3]).containsExactly(3, 3.1);
    assertThat(work.resolve("fold-2")).doesNotExist();
  }

  @Test
  void refusesWhatIsOfOtherData() throws IOException {
    assertThat(folds("a").predictions(FOLD_OF, 3, this::predict)).hasDimensions(5, 2);

    assertThatThrownBy(() -> folds("b").predictions(FOLD_OF, 3, this::predict))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fold-1.safetensors is of other data");
  }

  private KeptFolds folds(String fingerprint) {
    return new KeptFolds(work, fingerprint, 2);
  }
}
