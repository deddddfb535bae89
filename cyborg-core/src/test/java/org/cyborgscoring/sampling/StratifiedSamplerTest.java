package org.cyborgscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;
import org.junit.jupiter.api.Test;

class StratifiedSamplerTest {

  @Property(tries = 200)
  void takesOneResponseFromEveryStratumOfLength(
      @ForAll @IntRange(min = 1, max = 80) int n,
      @ForAll @IntRange(min = 1, max = 80) int wanted,
      @ForAll long seed) {
    int budget = Math.min(n, wanted);
    List<Response> responses = ofAllLengths(n);

    int[] chosen = new StratifiedSampler().choose(responses, budget, RunContext.withSeed(seed));

    int[] ranks =
        IntStream.of(chosen).map(i -> responses.get(i).text().length()).sorted().toArray();
    for (int stratum = 0; stratum < budget; stratum++) {
      assertThat(ranks[stratum]).isBetween(stratum * n / budget, (stratum + 1) * n / budget - 1);
    }
  }

  @Test
  void comesInRandomOrderSoThatTheFirstAreNotTheShortest() {
    List<Response> responses = ofAllLengths(1000);

    int[] chosen = new StratifiedSampler().choose(responses, 100, RunContext.withSeed(1));

    double meanOfFirst =
        IntStream.of(chosen)
            .limit(50)
            .map(i -> responses.get(i).text().length())
            .average()
            .orElse(0);
    assertThat(meanOfFirst).isBetween(350.0, 650.0);
  }

  /** One response of every length from 0 to n - 1, not in that order. */
  private static List<Response> ofAllLengths(int n) {
    List<Response> responses = new ArrayList<>();
    for (int length = 0; length < n; length++) {
      responses.add(Response.unscored("r" + length, "x".repeat(length)));
    }
    Collections.reverse(responses.subList(0, n / 2));
    return responses;
  }
}
