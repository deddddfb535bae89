package org.cyborgscoring.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private static final ConditionScreen SCREEN =
      ConditionScreen.of(
          ScreenFixture.ITEM, new ScreenProfile(ScreenSettings.DEFAULT.withLanguage(false), null));

  @Test
  void dividesASetIntoScorableAndCoded() {
    Screening screening = screen("idk", "Plants eat light.", "", "Plants need air.");

    assertThat(screening.scorable().responses()).extracting(Response::id).containsExactly("1", "3");
    assertThat(screening.coded())
        .extracting(coded -> coded.response().id(), CodedResponse::code)
        .containsExactly(tuple("0", ConditionCode.REFUSAL), tuple("2", ConditionCode.BLANK));
    assertThat(screening.counts())
        .containsExactly(entry(ConditionCode.BLANK, 1), entry(ConditionCode.REFUSAL, 1));
  }

  @Test
  void ofTheSameTextTheFirstStays() {
    String text = "Plants use the light of the sun to make their food.";

    Screening screening = screen(text, "Plants need air.", "  " + text.replace(".", "!"), text);

    assertThat(screening.scorable().responses()).extracting(Response::id).containsExactly("0", "1");
    assertThat(screening.counts()).containsExactly(entry(ConditionCode.DUPLICATED, 2));
  }

  @Test
  void shortResponsesMayCoincide() {
    assertThat(screen("Plants need air.", "Plants need air.").coded()).isEmpty();
  }

  @Test
  void aStreamIsComparedWithAsManyTextsAsAreRemembered() {
    DuplicateScreen duplicates = new DuplicateScreen(1, 2);

    assertThat(duplicates.isDuplicate("one")).isFalse();
    assertThat(duplicates.isDuplicate("two")).isFalse();
    assertThat(duplicates.isDuplicate("three")).isFalse();
    assertThat(duplicates.isDuplicate("three")).isFalse();
    assertThat(duplicates.isDuplicate("One!")).isTrue();
  }

  @Test
  void sumsUpASet() {
    ResponseSet set =
        new ResponseSet(
            ScreenFixture.ITEM,
            List.of(
                new Response("1", "Plants need air.", HandScore.of(1, 2), Map.of()),
                Response.scored("2", "plants need air", 1),
                Response.scored("3", "They eat light and drink water too.", 3),
                Response.unscored("4", "")));

    ResponseSetSummary summary = ResponseSetSummary.of(Screening.of(set, SCREEN));

    assertThat(summary.responses()).isEqualTo(4);
    assertThat(summary.handScored()).isEqualTo(3);
    assertThat(summary.doubleScored()).isEqualTo(1);
    assertThat(summary.doubleScoredShare()).isEqualTo(1.0 / 3);
    assertThat(summary.scoreCounts()).containsExactly(0, 2, 0, 1);
    assertThat(summary.words()).isEqualTo(new Quantiles(0, 0, 3, 3, 7, 7));
    assertThat(summary.duplicates()).isEqualTo(1);
    assertThat(summary.codes()).containsExactly(entry(ConditionCode.BLANK, 1));
  }

  private static Screening screen(String... texts) {
    List<Response> responses =
        IntStream.range(0, texts.length)
            .mapToObj(i -> Response.unscored(Integer.toString(i), texts[i]))
            .toList();
    return Screening.of(new ResponseSet(ScreenFixture.ITEM, responses), SCREEN);
  }
}
