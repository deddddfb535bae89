package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.testing.Designs;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.Test;

class MitigationTest {
  private static final RunContext RUN = RunContext.withSeed(1).withThreads(1);

  @Test
  void isFoundUnderItsId() {
    assertThat(Mitigation.withId("equal-error")).isEqualTo(Mitigation.EQUAL_ERROR);
    assertThatThrownBy(() -> Mitigation.withId("hope"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none, balanced-sample, equal-error");
  }

  @Test
  void isASettingOfItsOwnUnlessThereIsNone() {
    assertThat(Designs.MARKS.settings()).doesNotContainKey("mitigation");
    assertThat(Designs.MARKS.withMitigation(Mitigation.EQUAL_ERROR).withSeed(2).settings())
        .containsEntry("mitigation", "equal-error");
  }

  @Test
  void needsSubgroups() {
    ResponseSet plain = withoutGroups(MarkedItem.responses(80));
    for (Mitigation mitigation : List.of(Mitigation.BALANCED_SAMPLE, Mitigation.EQUAL_ERROR)) {
      assertThatThrownBy(() -> run(plain, mitigation))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(mitigation.id())
          .hasMessageContaining("--group");
    }
    assertThat(run(plain, Mitigation.NONE).evaluation().scorers()).isNotEmpty();
  }

  @Test
  void balancesTheHandScoresOverSubgroups() {
    ResponseSet responses = withFewLate(MarkedItem.responses(200));
    RunDesign random = Designs.MARKS.withSampling("random");
    Split plain = Splitter.holdOut(responses, random, RUN);
    Split balanced =
        Splitter.holdOut(responses, random.withMitigation(Mitigation.BALANCED_SAMPLE), RUN);
    assertThat(late(plain)).isLessThan(8);
    assertThat(late(balanced)).isEqualTo(16);
    assertThat(balanced.test().responses()).isEqualTo(plain.test().responses());
  }

  @Test
  void isComparedWithStudentsThatDoWithout() {
    ResponseSet responses = withFewLate(MarkedItem.responses(200));
    RunResult plain = run(responses, Mitigation.NONE);
    RunResult equal = run(responses, Mitigation.EQUAL_ERROR);
    for (String yardstick : List.of(ScorerNames.STUDENT_ALL, ScorerNames.STUDENT_HAND)) {
      assertThat(equal.predictions().get(yardstick)).isEqualTo(plain.predictions().get(yardstick));
    }
    assertThat(equal.design().mitigation()).isEqualTo(Mitigation.EQUAL_ERROR);
  }

  private static RunResult run(ResponseSet responses, Mitigation mitigation) {
    return new ScoringRun(
            Designs.MARKS.withMitigation(mitigation), RUN, OutcomeStore.NONE, student -> {})
        .execute(responses, List.of());
  }

  private static long late(Split split) {
    return split.handScored().responses().stream()
        .filter(response -> "late".equals(response.groups().get("session")))
        .count();
  }

  private static ResponseSet withFewLate(ResponseSet responses) {
    return regrouped(responses, i -> Map.of("session", i % 8 == 0 ? "late" : "early"));
  }

  private static ResponseSet withoutGroups(ResponseSet responses) {
    return regrouped(responses, i -> Map.of());
  }

  private static ResponseSet regrouped(
      ResponseSet responses, java.util.function.IntFunction<Map<String, String>> groups) {
    List<Response> all = responses.responses();
    return new ResponseSet(
        responses.item(),
        java.util.stream.IntStream.range(0, all.size())
            .mapToObj(
                i ->
                    new Response(
                        all.get(i).id(),
                        all.get(i).text(),
                        all.get(i).handScore(),
                        groups.apply(i)))
            .toList());
  }
}
