package org.cyborgscoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.pipeline.Outcome;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeFilesTest {
  private static final ScoreScale SCALE = ScoreScale.parse("1..3:0.5");

  @TempDir private Path folder;
  private OutcomeFiles outcomes;

  @BeforeEach
  void open() {
    outcomes = new OutcomeFiles(folder.resolve("outcomes"), SCALE);
  }

  @Test
  void anOutcomeComesBackToTheLastBit() {
    Outcome outcome = outcome(CutScores.of(SCALE, new double[] {1.1, 1.1, 1 / 3.0 + 2, 2.9}), 500);

    assertThat(outcomes.get("teacher", () -> outcome)).isEqualTo(outcome);
    assertThat(outcomes.get("teacher", OutcomeFilesTest::fitAgain)).isEqualTo(outcome);
  }

  @Test
  void cutsMayBeInfinite() {
    double[] cuts = {Double.NEGATIVE_INFINITY, 1.5, 2.5, Double.POSITIVE_INFINITY};
    Outcome outcome = outcome(CutScores.of(SCALE, cuts), 1);
    Outcome first = outcomes.get("teacher", () -> outcome);

    assertThat(outcomes.get("teacher", OutcomeFilesTest::fitAgain)).isEqualTo(first);
  }

  @Test
  void everyNameHasAFileOfItsOwn() {
    Outcome first = outcome(CutScores.rounding(SCALE), 1);
    Outcome second = outcome(CutScores.rounding(SCALE), 2);
    Outcome unused = outcomes.get("teacher", () -> first);

    assertThat(outcomes.get("student-cyborg", () -> second)).isEqualTo(second);
    assertThat(unused).isEqualTo(first);
    assertThat(folder.resolve("outcomes").toFile().list())
        .containsExactlyInAnyOrder("teacher.json", "student-cyborg.json");
  }

  @Test
  void aFitThatFailsLeavesNothingAndIsNoDamage() {
    assertThatThrownBy(
            () ->
                outcomes.get(
                    "teacher",
                    () -> {
                      throw new IllegalArgumentException("a fault in the Teacher");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a fault in the Teacher");

    assertThat(folder.resolve("outcomes")).doesNotExist();
  }

  @Test
  void saysWhichFileIsDamaged() throws IOException {
    Path file = folder.resolve("outcomes").resolve("teacher.json");
    Files.createDirectories(file.getParent());
    for (String damaged :
        new String[] {
          "",
          "{\"cutScores\":[1,2",
          "{}",
          "null",
          "{\"cutScores\":null,\"training\":[],\"test\":[]}",
          "{\"cutScores\":[1.2,null,2.2,2.8],\"training\":[],\"test\":[]}",
          "{\"cutScores\":[1.2],\"training\":[],\"test\":[]}",
          "{\"cutScores\":[1.2,1.1,2.2,2.8],\"training\":[],\"test\":[]}",
          "{\"cutScores\":[1.2,1.7,2.2,2.8],\"training\":[[2,1]],\"test\":[]}",
          "{\"cutScores\":[1.2,1.7,2.2,2.8],\"training\":[[2,1,1,0,0,0]],\"test\":[]}",
          "{\"cutScores\":[1.2,1.7,2.2,2.8],\"training\":[],\"test\":[],\"more\":1}"
        }) {
      Files.writeString(file, damaged);
      assertThatThrownBy(() -> outcomes.get("teacher", OutcomeFilesTest::fitAgain))
          .as(damaged)
          .isInstanceOf(InputException.class)
          .hasMessage(file + " is damaged; delete it and run again.");
    }
  }

  private static Outcome fitAgain() {
    throw new AssertionError("The outcome is known.");
  }

  private static Outcome outcome(CutScores cuts, int responses) {
    return new Outcome(cuts, distributions(responses, 1), distributions(responses, 2));
  }

  private static List<ScoreDistribution> distributions(int n, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    List<ScoreDistribution> distributions = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double[] weights = random.doubles(SCALE.size()).toArray();
      double sum = DoubleStream.of(weights).sum();
      distributions.add(
          ScoreDistribution.of(
              SCALE,
              0.5 + 3 * random.nextDouble(),
              DoubleStream.of(weights).map(w -> w / sum).toArray()));
    }
    return distributions;
  }
}
