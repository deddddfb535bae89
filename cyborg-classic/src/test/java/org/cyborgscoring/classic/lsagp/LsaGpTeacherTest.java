package org.cyborgscoring.classic.lsagp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.Teacher;
import org.cyborgscoring.scoring.TeacherProvider;
import org.junit.jupiter.api.Test;

class LsaGpTeacherTest {
  private static final Item ITEM = DemoItem.item();
  private static final List<Response> RESPONSES = DemoItem.generate(400, 1).responses();
  private static final HandScored HAND = new HandScored(ITEM, RESPONSES.subList(0, 80));
  private static final List<Response> UNSCORED =
      RESPONSES.subList(80, 400).stream().map(response -> response.withHandScore(null)).toList();

  private static RunContext run() {
    return RunContext.withSeed(1).withThreads(1);
  }

  private static Teacher teacher() {
    return TeacherProvider.named("lsa-gp");
  }

  private static double[] expected(List<ScoreDistribution> scores) {
    return scores.stream().mapToDouble(ScoreDistribution::expected).toArray();
  }

  private static double squaredError(List<ScoreDistribution> scores, List<Response> responses) {
    double sum = 0;
    for (int i = 0; i < responses.size(); i++) {
      double error = scores.get(i).expected() - responses.get(i).score();
      sum += error * error / responses.size();
    }
    return sum;
  }

  @Test
  void scoresBetterThanTheMeanHandScoreWhatItHasNotSeen() {
    Scorer model = teacher().fit(HAND, UNSCORED, run()).model();

    List<Response> others = RESPONSES.subList(80, 400);
    double deviation = StandardScores.of(expectedOf(others)).deviation();
    assertThat(squaredError(model.score(UNSCORED), others)).isLessThan(0.6 * deviation * deviation);
  }

  private static double[] expectedOf(List<Response> responses) {
    return responses.stream().mapToDouble(Response::score).toArray();
  }

  @Test
  void scoresResponsesThatWereNotInItsPool() {
    Scorer model = teacher().fit(HAND, UNSCORED.subList(0, 160), run()).model();

    List<Response> others = RESPONSES.subList(240, 400);
    double deviation = StandardScores.of(expectedOf(others)).deviation();
    assertThat(squaredError(model.score(others), others)).isLessThan(0.6 * deviation * deviation);
  }

  @Test
  void outOfSamplePredictionsAreAsFarOffAsPredictionsOfOthers() {
    Fitted<Scorer> fitted = teacher().fit(HAND, UNSCORED, run());

    double leftOut = squaredError(fitted.outOfSample(), HAND.responses());
    double others = squaredError(fitted.model().score(UNSCORED), RESPONSES.subList(80, 400));
    assertThat(leftOut / others).isBetween(0.6, 1.6);
  }

  @Test
  void probabilitiesSayHowOftenAPointIsGiven() {
    List<ScoreDistribution> scores = teacher().fit(HAND, UNSCORED, run()).model().score(UNSCORED);

    double[] shares = new double[ITEM.scale().size()];
    for (int i = 0; i < scores.size(); i++) {
      for (int k = 0; k < shares.length; k++) {
        shares[k] += scores.get(i).probability(k) / scores.size();
      }
      shares[ITEM.scale().indexOf(RESPONSES.get(80 + i).score())] -= 1.0 / scores.size();
    }
    for (double difference : shares) {
      assertThat(difference).isCloseTo(0, within(0.1));
    }
  }

  @Test
  void theOrderOfResponsesAndTheNumberOfThreadsChangeNothing() {
    Fitted<Scorer> fitted = teacher().fit(HAND, UNSCORED, run());
    List<Response> hand = new ArrayList<>(HAND.responses());
    List<Response> unscored = new ArrayList<>(UNSCORED);
    Collections.reverse(hand);
    Collections.shuffle(unscored, new Random(5));

    Fitted<Scorer> shuffled =
        teacher().fit(new HandScored(ITEM, hand), unscored, run().withThreads(3));

    assertThat(shuffled.model().score(UNSCORED)).isEqualTo(fitted.model().score(UNSCORED));
    List<ScoreDistribution> leftOut = new ArrayList<>(shuffled.outOfSample());
    Collections.reverse(leftOut);
    assertThat(leftOut).isEqualTo(fitted.outOfSample());
  }

  @Test
  void scoresEachResponseAsItWouldAlone() {
    Scorer model = teacher().fit(HAND, UNSCORED, run()).model();

    List<ScoreDistribution> together = model.score(UNSCORED.subList(0, 70));

    for (int i = 0; i < 70; i += 13) {
      assertThat(model.score(UNSCORED.subList(i, i + 1))).containsExactly(together.get(i));
    }
    assertThat(model.score(List.of())).isEmpty();
  }

  @Test
  void fitsOverTheSameResponsesShareWhatTheTextsTell() {
    List<Response> fewer = HAND.responses().subList(0, 40);
    List<Response> more = new ArrayList<>(HAND.responses().subList(40, 80));
    more.addAll(UNSCORED);
    RunContext shared = run();
    teacher().fit(HAND, UNSCORED, shared);

    Fitted<Scorer> second = teacher().fit(new HandScored(ITEM, fewer), more, shared);

    Fitted<Scorer> alone =
        teacher().fit(new HandScored(ITEM, fewer), more, run().withMemo(new Memo()));
    assertThat(second.outOfSample()).isEqualTo(alone.outOfSample());
  }

  @Test
  void learnsNearlyTheSameThroughInducingResponses() {
    Scorer exact = teacher().fit(HAND, UNSCORED, run()).model();

    Fitted<Scorer> sparse =
        new LsaGpTeacher(Recipes.standard(), new Exactness(70, 60)).fit(HAND, UNSCORED, run());

    double[] close = expected(sparse.model().score(UNSCORED));
    double[] right = expected(exact.score(UNSCORED));
    double differences = 0;
    for (int i = 0; i < right.length; i++) {
      differences += Math.abs(close[i] - right[i]) / right.length;
    }
    assertThat(differences).isLessThan(0.15);
    assertThat(sparse.outOfSample()).hasSize(80);
  }

  @Test
  void inducingResponsesGiveTheSameOnAnyNumberOfThreads() {
    LsaGpTeacher sparse = new LsaGpTeacher(Recipes.standard(), new Exactness(50, 30));

    assertThat(sparse.fit(HAND, UNSCORED, run().withThreads(4)).outOfSample())
        .isEqualTo(sparse.fit(HAND, UNSCORED, run()).outOfSample());
  }

  @Test
  void learnsWithoutUnscoredResponses() {
    Fitted<Scorer> fitted = teacher().fit(HAND, List.of(), run());

    assertThat(fitted.model().score(UNSCORED)).hasSize(320);
  }

  @Test
  void handlesHalfPointScalesThatDoNotBeginAtZero() {
    List<Response> responses = DemoItem.generate(150, 2, DemoItem.HALF_POINT_SCALE).responses();
    Item item = DemoItem.item(DemoItem.HALF_POINT_SCALE);

    Fitted<Scorer> fitted =
        teacher()
            .fit(new HandScored(item, responses.subList(0, 60)), responses.subList(60, 150), run());

    for (ScoreDistribution score : fitted.model().score(responses)) {
      assertThat(score.size()).isEqualTo(7);
      assertThat(score.expected()).isBetween(0.75, 4.25);
    }
  }

  private static HandScored handScored(String... texts) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      responses.add(Response.scored("r" + i, texts[i], i % 3));
    }
    return new HandScored(Item.of("odd", ScoreScale.of(0, 2)), responses);
  }

  private static void assertSaysNothingNew(HandScored hand) {
    Scorer model = teacher().fit(hand, List.of(), run()).model();
    for (ScoreDistribution score :
        model.score(List.of(Response.unscored("x", "something"), hand.responses().get(0)))) {
      assertThat(score.expected()).isBetween(0.0, 2.0);
    }
  }

  @Test
  void survivesTextsWithoutAnyWord() {
    assertSaysNothingNew(handScored("", " ", "?", "!!", "", ".", "-", "", "", "\n", "", ""));
  }

  @Test
  void survivesResponsesThatAreAllAlike() {
    String[] alike = new String[15];
    Arrays.fill(alike, "the same words in every response");
    assertSaysNothingNew(handScored(alike));
  }

  @Test
  void survivesResponsesOfOneWord() {
    assertSaysNothingNew(
        handScored("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"));
  }

  @Test
  void survivesAResponseOfAMegabyte() {
    List<Response> unscored = new ArrayList<>(UNSCORED);
    unscored.add(Response.unscored("huge", "heat flows quickly. ".repeat(50_000)));

    Scorer model = teacher().fit(HAND, unscored, run()).model();

    assertThat(model.score(unscored.subList(320, 321)).get(0).expected()).isBetween(0.0, 3.0);
  }

  @Test
  void refusesFewerThanTenHandScores() {
    HandScored few = new HandScored(ITEM, RESPONSES.subList(0, 9));

    assertThatThrownBy(() -> teacher().fit(few, UNSCORED, run()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at least 10 hand-scored responses");
  }

  @Test
  void refusesHandScoresThatAreAllTheSame() {
    List<Response> same =
        UNSCORED.stream()
            .limit(20)
            .map(response -> Response.scored(response.id(), response.text(), 2))
            .toList();

    assertThatThrownBy(() -> teacher().fit(new HandScored(ITEM, same), List.of(), run()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("are the same");
  }

  @Test
  void refusesOptionsAndArgumentsItDoesNotKnow() {
    assertThatThrownBy(() -> TeacherProvider.named("lsa-gp", Map.of("ranks", "5")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'ranks'")
        .hasMessageContaining("it knows embeddings");
    assertThatThrownBy(() -> TeacherProvider.named("lsa-gp:large"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'large'");
  }

  @Test
  void stopsWhenTheUserWantsTo() {
    RunContext stopped =
        new RunContext(1, 1, run().progress(), () -> true, run().workFolder(), new Memo());

    assertThatThrownBy(() -> teacher().fit(HAND, UNSCORED, stopped))
        .isInstanceOf(CancellationException.class);
  }
}
