package org.cyborgscoring.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void doEveryTaskOnce(int threads) {
    AtomicIntegerArray done = new AtomicIntegerArray(10);
    try (Workers workers = new Workers(threads)) {
      workers.run(10, done::incrementAndGet);
    }
    for (int task = 0; task < 10; task++) {
      assertThat(done.get(task)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void passOnWhatATaskThrows(int threads) {
    try (Workers workers = new Workers(threads)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      8,
                      task -> {
                        if (task == 5) {
                          throw new IllegalArgumentException("task 5");
                        }
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("task 5");
    }
  }
}
