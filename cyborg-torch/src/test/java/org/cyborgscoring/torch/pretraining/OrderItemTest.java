package org.cyborgscoring.torch.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cyborgscoring.data.Response;
import org.junit.jupiter.api.Test;

class OrderItemTest {
  private static final List<Response> RESPONSES = OrderItem.generate(3000, 1).responses();

  @Test
  void theSameSeedGivesTheSameResponses() {
    assertThat(OrderItem.generate(3000, 1).responses()).isEqualTo(RESPONSES);
    assertThat(OrderItem.generate(3000, 2).responses()).isNotEqualTo(RESPONSES);
  }

  @Test
  void hasAllScoresAlike() {
    Map<Double, Long> counts =
        RESPONSES.stream().collect(Collectors.groupingBy(Response::score, Collectors.counting()));

    assertThat(counts).hasSize(3);
    assertThat(counts.values()).allSatisfy(n -> assertThat(n).isBetween(900L, 1100L));
  }

  @Test
  void noWordAndNoTwoNeighboursTellTheScore() {
    assertThat(farthest(OrderItemTest::terms)).isLessThan(4.5);
  }

  /**
   * How far the mean score of the responses with a term lies from 1, that of all, in standard
   * errors, at most.
   */
  private static double farthest(Function<String, List<String>> terms) {
    Map<String, List<Response>> with =
        RESPONSES.stream()
            .flatMap(r -> terms.apply(r.text()).stream().distinct().map(t -> Map.entry(t, r)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return with.values().stream()
        .filter(some -> some.size() >= 30)
        .mapToDouble(OrderItemTest::distance)
        .max()
        .orElseThrow();
  }

  private static double distance(List<Response> some) {
    double mean = some.stream().mapToDouble(Response::score).average().orElseThrow();
    // Three scores alike have a variance of two thirds.
    return Math.abs(mean - 1) / Math.sqrt(2 / 3.0 / some.size());
  }

  private static List<String> terms(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    List<String> terms = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      terms.add(words.get(i - 1) + " " + words.get(i));
    }
    return terms;
  }
}
