package org.cyborgscoring.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedChunksTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void givesResultsInTheOrderOfThePieces(int threads) {
    List<Integer> squares = new FixedChunks(threads).map(100, i -> i * i);

    assertThat(squares).isEqualTo(IntStream.range(0, 100).mapToObj(i -> i * i).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void coversARangeOnce(int threads) {
    AtomicIntegerArray seen = new AtomicIntegerArray(103);

    new FixedChunks(threads)
        .each(
            103,
            10,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                seen.incrementAndGet(i);
              }
            });

    assertThat(IntStream.range(0, 103).map(seen::get)).containsOnly(1);
  }

  @Test
  void tellsPartsWhereTheyBegin() {
    List<Integer> indices =
        new FixedChunks(2)
            .inParts(
                List.of("a", "b", "c", "d", "e"),
                2,
                (from, part) -> IntStream.range(from, from + part.size()).boxed().toList());

    assertThat(indices).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void passesOnWhatAPieceThrows() {
    assertThatThrownBy(
            () ->
                new FixedChunks(2)
                    .map(
                        3,
                        i -> {
                          throw new IllegalStateException("piece");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("piece");
  }
}
