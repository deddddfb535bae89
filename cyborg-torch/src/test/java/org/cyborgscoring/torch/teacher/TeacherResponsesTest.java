package org.cyborgscoring.torch.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scales, reads and responses that are not the usual ones. */
class TeacherResponsesTest {
  private static final HandScored TAUGHT = WordOrder.handScored(20, 1);

  @TempDir static Path models;
  private static Path model = Path.of("");

  @TempDir Path work;

  @BeforeAll
  static void makeModel() throws IOException {
    model =
        TinyLanguageModel.write(
            models.resolve("tiny"), Teaching.texts(WordOrder.ITEM, TAUGHT.responses()), 1);
  }

  @Test
  void scoresOnAScaleWhosePointsAreSeveralTokens() {
    Item item = item(ScoreScale.of(0, 12));
    HandScored taught =
        new HandScored(
            item,
            IntStream.range(0, 26)
                .mapToObj(i -> Response.scored("r" + i, "the fox eats " + i, i % 13))
                .toList());

    Teaching.Result result = fit(taught, TAUGHT.responses(), "epochs", "1");

    assertThat(result.outOfSample()).hasSize(26);
    for (ScoreDistribution score : result.scores()) {
      assertThat(score.probabilities()).hasSize(13);
      assertThat(Arrays.stream(score.probabilities()).sum()).isCloseTo(1, within(1e-9));
      assertThat(Arrays.stream(score.probabilities()).min().orElseThrow()).isPositive();
    }
  }

  @Test
  void learnsFromBothOfTwoReadsThatDiffer() {
    List<Response> doubted = new ArrayList<>();
    for (Response response : TAUGHT.responses()) {
      double score = response.score();
      doubted.add(response.withHandScore(HandScore.of(score, 1 - score)));
    }

    Teaching.Result certain = fit(TAUGHT, TAUGHT.responses(), "epochs", "2");
    Teaching.Result torn =
        new Teaching(model, work.resolve("torn"))
            .fit(new HandScored(WordOrder.ITEM, doubted), TAUGHT.responses(), "epochs", "2");

    assertThat(torn.scores()).isNotEqualTo(certain.scores());
  }

  @Test
  void scoresAnEmptyResponseAndOneOfEmojiOnly() {
    List<Response> odd =
        List.of(
            Response.unscored("empty", ""), Response.unscored("emoji", "\uD83E\uDD8A\uD83D\uDC30"));

    for (ScoreDistribution score : fit(TAUGHT, odd, "shots", "1").scores()) {
      assertThat(Arrays.stream(score.probabilities()).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void learnsFromEmptyResponses() {
    List<Response> some = new ArrayList<>(TAUGHT.responses());
    some.add(Response.scored("empty", "", 0));

    assertThat(fit(new HandScored(WordOrder.ITEM, some), some, "epochs", "1").scores())
        .hasSameSizeAs(some);
  }

  @Test
  void cutsResponsesLongerThanTheContextAndCountsThem() {
    String words = "the fox eats the hare in the wood ".repeat(400);
    List<Response> taught = new ArrayList<>(TAUGHT.responses());
    taught.add(Response.scored("long", words, 1));
    List<Response> unscored =
        List.of(
            Response.unscored("a", words + "at night"),
            Response.unscored("b", words + "in spring"),
            Response.unscored("c", "at night"));
    Teaching teaching = new Teaching(model, work);

    teaching.fit(new HandScored(WordOrder.ITEM, taught), unscored, "epochs", "1");

    assertThat(teaching.notes())
        .anySatisfy(
            note ->
                assertThat(note)
                    .startsWith("1 of 21 hand-scored responses to item eats do")
                    .contains("cut in their middle"))
        .anySatisfy(
            note ->
                assertThat(note)
                    .startsWith("2 of 3 responses to item eats did not fit")
                    .contains("without their middle"));
  }

  @Test
  void findsTheLearningRateAndSaysSo() throws IOException {
    Teaching teaching = new Teaching(model, work);

    teaching.fit(TAUGHT, TAUGHT.responses(), "epochs", "1", "tune", "true");

    TeacherCard card = new TeacherFolder(teaching.folder()).requireCard();
    TeacherCard.Learning learning = Objects.requireNonNull(card.learning());
    assertThat(learning.rates()).hasSize(3);
    TeacherCard.TriedRate best =
        learning.rates().stream().min((a, b) -> Double.compare(lossOf(a), lossOf(b))).orElseThrow();
    assertThat(learning.learningRate()).isEqualTo(best.rate());
    assertThat(Files.readString(teaching.folder().resolve("teacher.json"))).contains("\"rates\"");
    assertThat(teaching.notes())
        .filteredOn(note -> note.startsWith("Fine-tuning the Teacher"))
        .singleElement()
        .asString()
        .contains("3 learning rates on 2 folds, and once with all hand scores", " MB of memory");
  }

  private static double lossOf(TeacherCard.TriedRate rate) {
    Double loss = rate.crossEntropy();
    return loss == null ? Double.POSITIVE_INFINITY : loss;
  }

  private static Item item(ScoreScale scale) {
    return Item.of("eats", scale)
        .withPrompt(WordOrder.ITEM.prompt())
        .withRubric(WordOrder.ITEM.rubric());
  }

  private Teaching.Result fit(HandScored taught, List<Response> unscored, String... options) {
    return new Teaching(model, work).fit(taught, unscored, options);
  }
}
