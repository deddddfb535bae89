package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.testing.Designs;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.Test;

class SplitterTest {
  private static final RunContext RUN = RunContext.withSeed(1);
  private static final RunDesign DESIGN = Designs.MARKS;

  @Property(tries = 60)
  void everyResponseHasExactlyOnePart(
      @ForAll @IntRange(min = 20, max = 120) int n,
      @ForAll @DoubleRange(min = 0.05, max = 0.9) double testShare,
      @ForAll @DoubleRange(min = 0.01, max = 1) double handScored,
      @ForAll long seed) {
    ResponseSet responses = MarkedItem.responses(n);
    RunDesign design = design(testShare, seed).withHandScored(Amount.share(handScored));

    Split split = Splitter.holdOut(responses, design, RUN);

    List<String> parts = new ArrayList<>(ids(split.handScored().responses()));
    parts.addAll(ids(split.hidden()));
    parts.addAll(ids(split.test().responses()));
    assertThat(parts).containsExactlyInAnyOrderElementsOf(ids(responses.responses()));
    assertThat(split.test().size()).isEqualTo((int) Math.rint(testShare * n));
    assertThat(split.handScored().size())
        .isEqualTo(Amount.share(handScored).of(n - split.test().size()));
  }

  @Test
  void whatIsHeldOutDependsOnTheSeedAlone() {
    ResponseSet responses = MarkedItem.responses(100);
    Split first = Splitter.holdOut(responses, DESIGN, RUN);

    for (String sampling : new String[] {"random", "stratified", "diverse"}) {
      for (Amount amount : new Amount[] {Amount.count(5), Amount.share(1)}) {
        RunDesign other = DESIGN.withSampling(sampling).withHandScored(amount);
        assertThat(Splitter.holdOut(responses, other, RunContext.withSeed(9)).test())
            .isEqualTo(first.test());
      }
    }
    assertThat(Splitter.holdOut(responses, DESIGN.withSeed(2), RUN).test())
        .isNotEqualTo(first.test());
  }

  @Test
  void theSameDesignSplitsTheSameWay() {
    ResponseSet responses = MarkedItem.responses(100);

    assertThat(Splitter.holdOut(responses, DESIGN, RUN))
        .isEqualTo(Splitter.holdOut(responses, DESIGN, RUN.withThreads(1)));
  }

  @Test
  void partsAreInTheOrderOfTheTable() {
    ResponseSet responses = MarkedItem.responses(100);
    Split split = Splitter.holdOut(responses, DESIGN, RUN);

    assertThat(split.handScored().responses()).isSubsetOf(responses.responses());
    for (List<Response> part :
        List.of(split.handScored().responses(), split.hidden(), split.test().responses())) {
      assertThat(part).isSortedAccordingTo(byPlace(responses));
    }
  }

  @Test
  void theTeacherSeesHiddenResponsesWithoutTheirHandScores() {
    Split split = Splitter.holdOut(MarkedItem.responses(100), DESIGN, RUN);

    assertThat(split.hidden()).allMatch(Response::isHandScored);
    assertThat(split.unscored()).noneMatch(Response::isHandScored);
    assertThat(ids(split.unscored())).isEqualTo(ids(split.hidden()));
    assertThat(ids(split.training()))
        .isEqualTo(
            Stream.concat(split.handScored().responses().stream(), split.hidden().stream())
                .map(Response::id)
                .toList());
  }

  /** The embedding behind the sampling diverse fails when it is shown a hand score. */
  @Test
  void handScoresDecideNothingAboutTheSplit() {
    ResponseSet responses = MarkedItem.responses(100);
    List<Response> changed = new ArrayList<>();
    responses
        .responses()
        .forEach(r -> changed.add(Response.scored(r.id(), r.text(), 3 - r.score())));

    Split split = Splitter.holdOut(new ResponseSet(MarkedItem.ITEM, changed), DESIGN, RUN);

    Split before = Splitter.holdOut(responses, DESIGN, RUN);
    assertThat(ids(split.training())).isEqualTo(ids(before.training()));
    assertThat(ids(split.test().responses())).isEqualTo(ids(before.test().responses()));
  }

  @Test
  void foldsPartTheHandScoredResponsesAndLeaveTheOthersWithTheTeacher() {
    ResponseSet responses = MarkedItem.partlyScored(120, 53);

    List<Split> folds = Splitter.crossValidate(responses, 5, RUN);

    List<String> held = new ArrayList<>();
    for (Split fold : folds) {
      held.addAll(ids(fold.test().responses()));
      List<String> all = new ArrayList<>(ids(fold.handScored().responses()));
      all.addAll(ids(fold.test().responses()));
      assertThat(all).containsExactlyInAnyOrderElementsOf(ids(responses.handScored()));
      assertThat(fold.hidden()).isEqualTo(responses.unscored());
      assertThat(fold.test().size()).isBetween(10, 11);
    }
    assertThat(held).containsExactlyInAnyOrderElementsOf(ids(responses.handScored()));
    assertThat(Splitter.crossValidate(responses, 5, RUN)).isEqualTo(folds);
    assertThat(Splitter.crossValidate(responses, 5, RUN.withNewSeed(2))).isNotEqualTo(folds);
  }

  @Test
  void theEngineLearnsFromEverything() {
    ResponseSet responses = MarkedItem.partlyScored(60, 25);

    Split all = Splitter.useAll(responses);

    assertThat(all.handScored().responses()).isEqualTo(responses.handScored());
    assertThat(all.hidden()).isEqualTo(responses.unscored());
    assertThat(all.test().responses()).isEmpty();
  }

  @Test
  void fewerThanTwentyHandScoresCannotBeDivided() {
    String message =
        "Item 7 has 19 usable hand-scored responses; at least 20 are needed to hold some out and"
            + " measure agreement on them.";

    assertThatThrownBy(() -> Splitter.holdOut(MarkedItem.responses(19), DESIGN, RUN))
        .isInstanceOf(InputException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Splitter.crossValidate(MarkedItem.partlyScored(90, 19), 5, RUN))
        .isInstanceOf(InputException.class)
        .hasMessage(message);
  }

  @Test
  void somethingIsLeftToLearnFromAndToMeasureOn() {
    ResponseSet responses = MarkedItem.responses(20);

    assertThatThrownBy(() -> Splitter.holdOut(responses, design(0.01, 1), RUN))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "Holding out 1% of the 20 responses to item 7 leaves none to measure agreement on; hold"
                + " out more.");
    assertThatThrownBy(() -> Splitter.holdOut(responses, design(0.99, 1), RUN))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("leaves none to learn from; hold out less.");
  }

  @Test
  void moreHandScoresThanTrainingResponsesCannotBeAskedFor() {
    RunDesign design = DESIGN.withHandScored(Amount.count(81));

    assertThatThrownBy(() -> Splitter.holdOut(MarkedItem.responses(100), design, RUN))
        .isInstanceOf(InputException.class)
        .hasMessage("81 responses are asked for, but there are only 80.");
  }

  private static RunDesign design(double testShare, long seed) {
    return new RunDesign(
        DESIGN.handScored(),
        testShare,
        DESIGN.sampling(),
        DESIGN.teacher(),
        Map.of(),
        DESIGN.student(),
        Map.of(),
        DESIGN.cutScores(),
        seed);
  }

  private static Comparator<Response> byPlace(ResponseSet responses) {
    return Comparator.comparingInt(responses.responses()::indexOf);
  }

  private static List<String> ids(List<Response> responses) {
    return responses.stream().map(Response::id).toList();
  }
}
