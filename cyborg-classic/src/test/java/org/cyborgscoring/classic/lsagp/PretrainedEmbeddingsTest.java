package org.cyborgscoring.classic.lsagp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.pipeline.ModelProvenance;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.sampling.Sampler;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.TeacherProvider;
import org.junit.jupiter.api.Test;

/** The item of these tests is scored by what only the encoder {@code digest} sees. */
class PretrainedEmbeddingsTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 2);
  private static final Item ITEM = new Item("digest", SCALE, "", "");
  private static final List<Response> RESPONSES =
      DemoItem.generate(240, 5).responses().stream()
          .map(
              response ->
                  response.withHandScore(HandScore.of(DigestEncoder.group(response.text()))))
          .toList();
  private static final List<Response> HAND = RESPONSES.subList(0, 60);
  private static final List<Response> OTHERS = RESPONSES.subList(60, 240);

  private static RunContext run(int threads) {
    return RunContext.withSeed(1).withThreads(threads);
  }

  private static List<ScoreDistribution> taught(Map<String, String> options, int threads) {
    List<Response> half =
        OTHERS.subList(0, 90).stream().map(response -> response.withHandScore(null)).toList();
    return TeacherProvider.named("lsa-gp", options)
        .fit(new HandScored(ITEM, HAND), half, run(threads))
        .model()
        .score(OTHERS);
  }

  private static double meanSquaredError(List<ScoreDistribution> scores) {
    double sum = 0;
    for (int i = 0; i < scores.size(); i++) {
      double error = scores.get(i).expected() - OTHERS.get(i).score();
      sum += error * error / scores.size();
    }
    return sum;
  }

  @Test
  void theTeacherLearnsFromVectorsWhatWordsDoNotTell() {
    assertThat(meanSquaredError(taught(Map.of(), 2))).isGreaterThan(0.5);
    assertThat(meanSquaredError(taught(Map.of("embeddings", "digest"), 2))).isLessThan(0.1);
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    Map<String, String> options = Map.of("embeddings", "digest");

    assertThat(taught(options, 3)).isEqualTo(taught(options, 1));
  }

  @Test
  void diverseSamplingSeesTheVectorsToo() {
    Sampler sampler = Sampler.named("diverse:digest");

    int[] chosen = sampler.choose(OTHERS, 6, run(2));

    Set<Integer> groups = new HashSet<>();
    for (int index : chosen) {
      groups.add(DigestEncoder.group(OTHERS.get(index).text()));
    }
    assertThat(groups).hasSize(3);
    assertThat(chosen).isNotEqualTo(Sampler.named("diverse").choose(OTHERS, 6, run(2)));
  }

  @Test
  void anEncoderThatGivesNoNumbersIsRefused() {
    assertThatThrownBy(() -> taught(Map.of("embeddings", "digest:broken"), 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not sound")
        .hasMessageContaining("--embeddings");
  }

  @Test
  void anEncoderThatIsNotThereIsRefusedByName() {
    assertThatThrownBy(() -> taught(Map.of("embeddings", "nowhere:model"), 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void aRunIsKnownByTheEncoderOfItsTeacher() throws IOException {
    RunDesign base = RunDesign.DEFAULT;
    RunDesign design =
        new RunDesign(
            base.handScored(),
            base.testShare(),
            base.sampling(),
            "lsa-gp",
            Map.of("embeddings", "digest"),
            base.student(),
            base.studentOptions(),
            base.cutScores(),
            base.seed());

    assertThat(ModelProvenance.of(design, run(1)))
        .containsEntry("teacher.embeddings.model", "digest of 3");
  }

  @Test
  void otherSamplingsTakeNoEncoder() {
    assertThatThrownBy(() -> Sampler.named("random:digest"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("takes nothing after its name");
  }
}
