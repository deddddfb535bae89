package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cyborgscoring.scoring.RunContext;
import org.junit.jupiter.api.Test;

class RunDesignTest {
  private static final RunDesign DESIGN =
      new RunDesign(
          Amount.count(50),
          0.25,
          "random",
          "lsa-gp",
          Map.of("ranks", "5"),
          "ngram-ridge",
          Map.of("bits", "18"),
          "qwk",
          3);

  @Test
  void namesEverythingTheResultsDependOn() {
    assertThat(DESIGN.settings())
        .containsExactly(
            Map.entry("cutScores", "qwk"),
            Map.entry("handScored", "50"),
            Map.entry("sampling", "random"),
            Map.entry("seed", "3"),
            Map.entry("student", "ngram-ridge"),
            Map.entry("student.bits", "18"),
            Map.entry("teacher", "lsa-gp"),
            Map.entry("teacher.ranks", "5"),
            Map.entry("testShare", "0.25"));
  }

  @Test
  void changesOnePartAtATime() {
    assertThat(DESIGN.withSeed(4).withSeed(3)).isEqualTo(DESIGN);
    assertThat(DESIGN.withSeed(4).settings()).containsEntry("seed", "4");
    assertThat(DESIGN.withSampling("diverse").settings()).containsEntry("sampling", "diverse");
    assertThat(DESIGN.withHandScored(Amount.share(0.1)).settings())
        .containsEntry("handScored", "10%")
        .containsEntry("cutScores", "qwk");
  }

  @Test
  void itsSeedStandsAboveThatOfTheContext() {
    assertThat(DESIGN.seeded(RunContext.withSeed(99)).seed()).isEqualTo(3);
  }

  @Test
  void needsResponsesToLearnFromAndToTestOn() {
    for (double share : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatThrownBy(
              () ->
                  new RunDesign(
                      Amount.count(5), share, "random", "t", Map.of(), "s", Map.of(), "qwk", 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
