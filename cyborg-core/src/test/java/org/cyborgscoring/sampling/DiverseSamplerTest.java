package org.cyborgscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.Test;

class DiverseSamplerTest {
  private static final RunContext RUN = RunContext.withSeed(1);

  @Test
  void choosesWhatTheDesignChoosesInTheSpaceOfLatentSemanticAnalysis() {
    List<Response> responses = MarkedItem.partlyScored(50, 0).responses();

    assertThat(new DiverseSampler().choose(responses, 10, RUN))
        .isEqualTo(
            TransductiveDesign.choose(
                Embedding.named("lsa").embed(responses, RUN),
                10,
                TransductiveDesign.DEFAULT_NOISE,
                RUN));
  }

  @Test
  void takesARareKindOfResponseBeforeManyOfACommonOne() {
    Response rare = Response.unscored("rare", "good ".repeat(9));
    List<Response> responses =
        IntStream.range(0, 40)
            .mapToObj(i -> i == 29 ? rare : Response.unscored("r" + i, "common words"))
            .toList();

    assertThat(new DiverseSampler().choose(responses, 2, RUN)).contains(29);
  }
}
