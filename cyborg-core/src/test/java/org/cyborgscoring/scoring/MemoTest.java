package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {
  private static final int THREADS = 8;

  private record Key(String name) {}

  private final Memo memo = new Memo();

  @Test
  void computesAValueOnceHoweverManyThreadsAsk() throws Exception {
    AtomicInteger computed = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(THREADS);
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Object>> answers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        answers.add(
            executor.submit(
                () -> {
                  together.await();
                  return memo.get(
                      new Key("a"),
                      Object.class,
                      () -> {
                        computed.incrementAndGet();
                        return new Object();
                      });
                }));
      }
      Object first = answers.get(0).get();
      for (Future<Object> answer : answers) {
        assertThat(answer.get()).isSameAs(first);
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(computed).hasValue(1);
  }

  @Test
  void keepsValuesOfDifferentKeysApart() {
    assertThat(memo.get(new Key("a"), String.class, () -> "first")).isEqualTo("first");
    assertThat(memo.get(new Key("b"), String.class, () -> "second")).isEqualTo("second");
    assertThat(memo.get(new Key("a"), String.class, () -> "third")).isEqualTo("first");
  }

  @Test
  void aValueMayNeedAnother() {
    String both =
        memo.get(
            new Key("a"),
            String.class,
            () -> "a" + memo.get(new Key("b"), String.class, () -> "b"));

    assertThat(both).isEqualTo("ab");
  }

  @Test
  void passesAFailureOnAndForgetsIt() {
    assertThatThrownBy(
            () ->
                memo.get(
                    new Key("a"),
                    String.class,
                    () -> {
                      throw new IllegalArgumentException("not this time");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not this time");

    assertThat(memo.get(new Key("a"), String.class, () -> "now")).isEqualTo("now");
  }

  @Test
  void passesAnErrorOn() {
    assertThatThrownBy(
            () ->
                memo.get(
                    new Key("a"),
                    String.class,
                    () -> {
                      throw new AssertionError("broken");
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("broken");
  }
}
