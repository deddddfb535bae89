package org.cyborgscoring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoItemTest {
  private static final ResponseSet ITEM = DemoItem.generate(1500, 1);

  @Test
  void tellsThePromptAndTheRubric() {
    assertThat(ITEM.item().prompt()).contains("steel spoon").doesNotContain("\n\n");
    assertThat(ITEM.item().rubric()).contains("Conduction");
    assertThat(ITEM.item().scale()).isEqualTo(ScoreScale.of(0, 3));
  }

  @Test
  void sameSeedGivesTheSameResponsesAndAnotherSeedGivesOthers() {
    assertThat(DemoItem.generate(100, 5)).isEqualTo(DemoItem.generate(100, 5));
    assertThat(DemoItem.generate(100, 5)).isNotEqualTo(DemoItem.generate(100, 6));
  }

  @Test
  void givesTheBytesItGaveOnTheMachineWhereItWasWritten() throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    for (Response response : ITEM.responses()) {
      String line = response.id() + response.text() + response.handScore() + response.groups();
      sha256.update(line.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(HexFormat.of().formatHex(sha256.digest()))
        .isEqualTo("faf0e1b187d98b051b83bdcf38af2b891a12ffe8ef63c93af7cb96b4a2b0f9ab");
  }

  @Test
  void smallerSetIsTheBeginningOfALargerOne() {
    assertThat(DemoItem.stream(1).limit(1500).toList()).isEqualTo(ITEM.responses());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ratersAgreeLikeTrainedPeople(long seed) {
    assertThat(agreement(DemoItem.generate(1500, seed))).isBetween(0.87, 0.93);
    assertThat(agreement(DemoItem.generate(1500, seed, DemoItem.HALF_POINT_SCALE)))
        .isBetween(0.87, 0.95);
  }

  @Test
  void everyScorePointIsCommonAndNoneIsTheRule() {
    for (double point : ITEM.item().scale().points()) {
      assertThat(share(response -> response.score() == point)).isBetween(0.12, 0.4);
    }
  }

  @Test
  void halfPointsOccurWhereTheScaleHasThem() {
    ResponseSet halfPoints = DemoItem.generate(1500, 1, DemoItem.HALF_POINT_SCALE);
    assertThat(halfPoints.responses().stream().map(Response::score))
        .contains(1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0);
    assertThat(halfPoints.responses().stream().map(Response::text))
        .isEqualTo(ITEM.responses().stream().map(Response::text).toList());
  }

  @Test
  void subgroupsDifferALittleInProficiency() {
    double home = meanScore("home");
    double additional = meanScore("additional");
    assertThat(home - additional).isBetween(0.1, 0.5);
    assertThat(share(r -> "additional".equals(r.groups().get(DemoItem.GROUP)))).isBetween(0.2, 0.4);
  }

  @Test
  void someResponsesAreBlankRefusalsCopiesOfThePromptOrDuplicates() {
    Set<String> seen = new HashSet<>();
    assertThat(share(r -> r.text().length() < 4)).isBetween(0.002, 0.02);
    assertThat(share(r -> r.text().toLowerCase(Locale.ROOT).matches("(idk|i don'?t know).*")))
        .isBetween(0.002, 0.02);
    assertThat(share(r -> r.text().equals(ITEM.item().prompt()))).isBetween(0.002, 0.02);
    assertThat(share(r -> r.text().length() > 60 && !seen.add(r.text()))).isBetween(0.002, 0.04);
  }

  @Test
  void whereThereIsNothingToScoreBothRatersGiveTheLowestPoint() {
    assertThat(ITEM.responses())
        .filteredOn(r -> r.text().equals(ITEM.item().prompt()) || r.text().isBlank())
        .extracting(Response::handScore)
        .containsOnly(HandScore.of(0, 0));
  }

  @Test
  void lengthAloneDoesNotTellTheScore() {
    ToDoubleFunction<Response> words = r -> r.text().split(" ").length;
    assertThat(correlation(ITEM.responses(), words, Response::score)).isBetween(0.2, 0.65);
  }

  @Test
  void vocabularyKeepsGrowing() {
    List<Response> many = DemoItem.stream(1).limit(16_000).toList();
    assertThat(vocabulary(many)).isGreaterThan(5 * vocabulary(many.subList(0, 1000)) / 2);
  }

  @Test
  void anyResponseCanBeMadeAlone() {
    Response late = DemoItem.stream(9).skip(2000).findFirst().orElseThrow();
    DemoResponses fresh =
        new DemoResponses(
            Grammar.parse(DemoItem.resource("spoons.grammar")),
            DemoItem.item().prompt(),
            DemoItem.SCALE,
            9,
            0);
    assertThat(fresh.at(2000)).isEqualTo(late);
  }

  @Test
  void aLanguageGapChangesHowTheAdditionalGroupWritesAndNothingElse() {
    List<Response> usual = DemoItem.generate(300, 5).responses();
    List<Response> apart = DemoItem.generate(300, 5, 0.8).responses();
    assertThat(DemoItem.generate(300, 5, 0.0).responses()).isEqualTo(usual);
    for (int i = 0; i < usual.size(); i++) {
      assertThat(apart.get(i).handScore()).isEqualTo(usual.get(i).handScore());
      assertThat(apart.get(i).groups()).isEqualTo(usual.get(i).groups());
      if (usual.get(i).groups().containsValue("home")) {
        assertThat(apart.get(i)).isEqualTo(usual.get(i));
      }
    }
    assertThat(vocabulary(of(apart, "additional")))
        .isGreaterThan(4 * vocabulary(of(usual, "additional")) / 3);
  }

  private static List<Response> of(List<Response> responses, String group) {
    return responses.stream().filter(r -> r.groups().containsValue(group)).toList();
  }

  private double share(Predicate<Response> condition) {
    return ITEM.responses().stream().filter(condition).count() / (double) ITEM.size();
  }

  private double meanScore(String group) {
    return ITEM.responses().stream()
        .filter(r -> group.equals(r.groups().get(DemoItem.GROUP)))
        .mapToDouble(Response::score)
        .average()
        .orElseThrow();
  }

  private static int vocabulary(List<Response> responses) {
    Set<String> words = new HashSet<>();
    responses.forEach(r -> words.addAll(Arrays.asList(r.text().split("\\W+"))));
    return words.size();
  }

  /** Quadratic weighted kappa of the two reads. */
  private static double agreement(ResponseSet responses) {
    ToDoubleFunction<Response> second = DemoItemTest::secondRead;
    double between = correlation(responses.responses(), Response::score, second);
    double[] h = responses.responses().stream().mapToDouble(Response::score).toArray();
    double[] m = responses.responses().stream().mapToDouble(second).toArray();
    double shift = mean(m) - mean(h);
    double spread = variance(h) + variance(m);
    return 2 * between * Math.sqrt(variance(h) * variance(m)) / (spread + shift * shift);
  }

  private static double secondRead(Response response) {
    return Optional.ofNullable(response.handScore()).map(HandScore::secondRead).orElseThrow();
  }

  private static double correlation(
      List<Response> responses, ToDoubleFunction<Response> x, ToDoubleFunction<Response> y) {
    double[] a = responses.stream().mapToDouble(x).toArray();
    double[] b = responses.stream().mapToDouble(y).toArray();
    double meanA = mean(a);
    double meanB = mean(b);
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += (a[i] - meanA) * (b[i] - meanB) / a.length;
    }
    return product / Math.sqrt(variance(a) * variance(b));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }
}
