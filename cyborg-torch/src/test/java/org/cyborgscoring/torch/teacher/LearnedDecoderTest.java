package org.cyborgscoring.torch.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.TeacherProvider;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.pretraining.DecoderPretraining;
import org.cyborgscoring.torch.pretraining.ModelShape;
import org.cyborgscoring.torch.pretraining.OrderItem;
import org.cyborgscoring.torch.pretraining.Pretrained;
import org.cyborgscoring.torch.pretraining.PretrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decoder that learned the language of an item from its unscored responses, as its Teacher. */
class LearnedDecoderTest {
  private static final int HAND_SCORED = 160;
  private static final int TESTED = 300;
  private static final List<Response> RESPONSES = OrderItem.generate(800, 1).responses();

  @TempDir Path folder;

  @Test
  void beatsTheStatisticalTeacherWhereWordOrderDecides() throws IOException {
    Path model = folder.resolve("model");
    Item item = OrderItem.item();
    Pretrained learned =
        new DecoderPretraining(
                RESPONSES.subList(0, RESPONSES.size() - TESTED).stream()
                    .map(Response::text)
                    .toList(),
                List.of(item.prompt(), item.rubric()),
                new PretrainingSettings(9, 32, 5e-4, 256, ComputeDevice.CPU),
                run("pretraining"))
            .fromScratch(ModelShape.TINY, 1000, model);
    assertThat(learned.perplexity()).isLessThan(5);
    // A model as small as this has never read a long prompt.
    Path template = folder.resolve("template.txt");
    Files.writeString(template, "=== user ===\n{{scale}}\n\n=== user ===\n{{response}}\n");

    double statistical = qwk("lsa-gp", Map.of());
    double generative =
        qwk(
            model.toString(),
            Map.of(
                "prompt-template",
                template.toString(),
                "learning-rate",
                "0.003",
                "epochs",
                "12",
                "patience",
                "12",
                "device",
                "cpu"));

    assertThat(statistical).isLessThan(0.2);
    assertThat(generative).isGreaterThan(0.4);
  }

  /** The QWK of a Teacher's expected scores, for responses that nothing was learned from. */
  private double qwk(String teacher, Map<String, String> options) {
    List<Response> handScored = RESPONSES.subList(0, HAND_SCORED);
    List<Response> tested = RESPONSES.subList(RESPONSES.size() - TESTED, RESPONSES.size());
    List<Response> unscored =
        RESPONSES.subList(HAND_SCORED, RESPONSES.size() - TESTED).stream()
            .map(response -> response.withHandScore(null))
            .toList();
    Fitted<Scorer> fitted =
        TeacherProvider.named(teacher, options)
            .fit(new HandScored(OrderItem.item(), handScored), unscored, run("teacher"));
    try (Scorer scorer = fitted.model()) {
      double[] given =
          scorer
              .score(tested.stream().map(response -> response.withHandScore(null)).toList())
              .stream()
              .mapToDouble(ScoreDistribution::expected)
              .toArray();
      double[] human = tested.stream().mapToDouble(Response::score).toArray();
      return new QuadraticWeightedKappa().compute(ScorePairs.of(human, given)).value();
    }
  }

  private RunContext run(String work) {
    return RunContext.withSeed(1).withThreads(2).withWorkFolder(folder.resolve(work));
  }
}
