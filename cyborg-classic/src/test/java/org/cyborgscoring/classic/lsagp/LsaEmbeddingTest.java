package org.cyborgscoring.classic.lsagp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.sampling.Embedding;
import org.cyborgscoring.scoring.RunContext;
import org.junit.jupiter.api.Test;

class LsaEmbeddingTest {
  private static final List<Response> RESPONSES = DemoItem.generate(200, 3).responses();

  private static float[][] embed(List<Response> responses, int threads) {
    return Embedding.named("lsa").embed(responses, RunContext.withSeed(1).withThreads(threads));
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  @Test
  void liesAroundItsMiddleWithTheLengthThatItsSpacesCount() {
    float[][] rows = embed(RESPONSES, 1);

    double squares = 0;
    float[] sums = new float[rows[0].length];
    for (float[] row : rows) {
      squares += product(row, row) / rows.length;
      for (int d = 0; d < row.length; d++) {
        sums[d] += row[d];
      }
    }
    assertThat(squares).isCloseTo(3.5, within(1e-3));
    for (float sum : sums) {
      assertThat(sum).isCloseTo(0, within(1e-2f));
    }
  }

  @Test
  void aResponseIsNearestToItsOwnWords() {
    float[][] rows = embed(RESPONSES, 1);
    List<Response> withCopy = new ArrayList<>(RESPONSES);
    withCopy.add(Response.unscored("copy", RESPONSES.get(17).text()));
    float[][] again = embed(withCopy, 1);

    assertThat(again[200]).containsExactly(again[17]);
    assertThat(rows).hasDimensions(200, again[0].length);
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    assertThat(embed(RESPONSES, 3)).isDeepEqualTo(embed(RESPONSES, 1));
  }

  @Test
  void nothingIsEmbeddedAsNothing() {
    assertThat(embed(List.of(), 1)).isEmpty();
  }
}
