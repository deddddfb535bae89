package org.cyborgscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.testing.MarkedItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every sampler. */
class SamplersTest {
  private static final RunContext RUN = RunContext.withSeed(4);
  private static final List<Response> TEXTS = withScore(null);

  @Test
  void areFoundByTheirIds() {
    assertThat(Sampler.all().keySet()).containsExactly("diverse", "random", "stratified");
    assertThat(Sampler.all().values()).extracting(Sampler::description).doesNotContain("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"diverse", "random", "stratified"})
  void chooseAsManyAsAskedForEachOnce(String id) {
    for (int budget : new int[] {1, 7, 60}) {
      assertThat(IntStream.of(Sampler.named(id).choose(TEXTS, budget, RUN)).boxed())
          .hasSize(budget)
          .doesNotHaveDuplicates()
          .allMatch(index -> index >= 0 && index < TEXTS.size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"diverse", "random", "stratified"})
  void chooseTheSameForTheSameSeed(String id) {
    assertThat(Sampler.named(id).choose(TEXTS, 20, RUN))
        .isEqualTo(Sampler.named(id).choose(TEXTS, 20, RunContext.withSeed(4).withThreads(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "stratified"})
  void chooseOthersForAnotherSeedWhereTheyDrawLots(String id) {
    assertThat(Sampler.named(id).choose(TEXTS, 20, RUN))
        .isNotEqualTo(Sampler.named(id).choose(TEXTS, 20, RUN.withNewSeed(5)));
  }

  /** The embedding for tests fails when it is shown a hand score, so diverse is not asked here. */
  @ParameterizedTest
  @ValueSource(strings = {"random", "stratified"})
  void doNotLookAtHandScores(String id) {
    int[] unscored = Sampler.named(id).choose(TEXTS, 20, RUN);

    assertThat(Sampler.named(id).choose(withScore(HandScore.of(0)), 20, RUN)).isEqualTo(unscored);
    assertThat(Sampler.named(id).choose(MarkedItem.responses(60).responses(), 20, RUN))
        .isEqualTo(unscored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"diverse", "random", "stratified"})
  void sayHowManyCanBeChosen(String id) {
    for (int budget : new int[] {-1, 0, 61}) {
      assertThatThrownBy(() -> Sampler.named(id).choose(TEXTS, budget, RUN))
          .isInstanceOf(InputException.class)
          .hasMessage("Cannot choose " + budget + " of 60 responses; ask for 1 to 60.");
    }
  }

  private static List<Response> withScore(@Nullable HandScore score) {
    List<Response> responses = new ArrayList<>();
    MarkedItem.responses(60).responses().forEach(r -> responses.add(r.withHandScore(score)));
    return responses;
  }
}
