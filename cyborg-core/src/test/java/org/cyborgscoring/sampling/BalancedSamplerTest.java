package org.cyborgscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;
import org.junit.jupiter.api.Test;

class BalancedSamplerTest {
  private static final RunContext RUN = RunContext.withSeed(1);

  @Test
  void givesEverySubgroupAsMany() {
    List<Response> responses = responses(900, 90, 10);
    assertThat(chosen(responses, List.of("g"), 30))
        .containsOnly(Map.entry("a", 10), Map.entry("b", 10), Map.entry("c", 10));
  }

  @Test
  void sharesWhatASmallSubgroupLeaves() {
    assertThat(chosen(responses(900, 90, 4), List.of("g"), 30))
        .containsOnly(Map.entry("a", 13), Map.entry("b", 13), Map.entry("c", 4));
  }

  @Test
  void balancesCombinationsOfSeveralColumns() {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      responses.add(
          response(i, Map.of("g", i % 7 == 0 ? "few" : "many", "h", i % 4 < 3 ? "x" : "y")));
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (int index : sampler("g", "h").choose(responses, 20, RUN)) {
      Map<String, String> groups = responses.get(index).groups();
      counts.merge(groups.get("g") + groups.get("h"), 1, Integer::sum);
    }
    assertThat(counts.values()).containsOnly(5).hasSize(4);
  }

  @Test
  void takesThoseWithoutAValueForASubgroup() {
    List<Response> responses = new ArrayList<>(responses(50, 50));
    IntStream.range(200, 250).forEach(i -> responses.add(response(i, Map.of())));
    assertThat(chosen(responses, List.of("g"), 9))
        .containsOnly(Map.entry("a", 3), Map.entry("b", 3), Map.entry("", 3));
  }

  @Test
  void servesTheLargestWhereTheBudgetIsSmallerThanTheNumberOfSubgroups() {
    assertThat(chosen(responses(30, 20, 10, 5), List.of("g"), 2))
        .containsOnly(Map.entry("a", 1), Map.entry("b", 1));
  }

  @Test
  void beginsWithABalancedChoice() {
    List<Response> responses = responses(100, 20, 20);
    int[] chosen = sampler("g").choose(responses, 30, RUN);
    assertThat(IntStream.of(chosen).limit(6).mapToObj(i -> group(responses.get(i), "g")))
        .containsExactly("a", "b", "c", "a", "b", "c");
    assertThat(IntStream.of(chosen).distinct().count()).isEqualTo(30);
  }

  @Test
  void choosesWithinSubgroupsAtPlacesOfTheirOwn() {
    List<Response> responses = responses(50, 50);
    int[] chosen = sampler("g").choose(responses, 20, RUN);
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    for (int index : chosen) {
      (index < 50 ? first : second).add(index % 50);
    }
    assertThat(first).doesNotContainSequence(second);
    assertThat(sampler("g").choose(responses, 20, RUN)).isEqualTo(chosen);
  }

  @Test
  void refusesABudgetBeyondTheResponses() {
    assertThatThrownBy(() -> sampler("g").choose(responses(3), 4, RUN))
        .hasMessageContaining("Cannot choose 4 of 3");
  }

  private static BalancedSampler sampler(String... columns) {
    return new BalancedSampler(new RandomSampler(), List.of(columns));
  }

  private static Map<String, Integer> chosen(
      List<Response> responses, List<String> columns, int budget) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int index :
        new BalancedSampler(new RandomSampler(), columns).choose(responses, budget, RUN)) {
      counts.merge(group(responses.get(index), columns.get(0)), 1, Integer::sum);
    }
    return counts;
  }

  private static String group(Response response, String column) {
    return response.groups().getOrDefault(column, "");
  }

  /** Groups a, b, c ... of these sizes. */
  private static List<Response> responses(int... sizes) {
    List<Response> responses = new ArrayList<>();
    for (int g = 0; g < sizes.length; g++) {
      for (int i = 0; i < sizes[g]; i++) {
        responses.add(response(responses.size(), Map.of("g", String.valueOf((char) ('a' + g)))));
      }
    }
    return responses;
  }

  private static Response response(int number, Map<String, String> groups) {
    return new Response("r" + number, "text " + number, null, groups);
  }
}
