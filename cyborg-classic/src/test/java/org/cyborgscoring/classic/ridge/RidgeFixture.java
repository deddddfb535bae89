package org.cyborgscoring.classic.ridge;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cyborgscoring.classic.Workers;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;

/** Small training data for the tests of this package. */
final class RidgeFixture {
  static final ScoreScale SCALE = ScoreScale.of(0, 3);
  static final Item ITEM = Item.of("rocks", SCALE);
  static final Item DEMO = DemoItem.item();

  private static final List<String> VOCABULARY =
      List.of("acid", "rain", "rock", "vinegar", "mass", "rinse", "dry", "label", "pour", "sample");

  private RidgeFixture() {}

  /** Texts of a few words, drawn at random. */
  static List<String> texts(int count, RandomGenerator random) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              StringBuilder text = new StringBuilder("The");
              int words = 3 + random.nextInt(12);
              for (int w = 0; w < words; w++) {
                text.append(' ').append(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
              }
              return text.append('.').toString();
            })
        .toList();
  }

  /** Labels that follow the texts' length and one word, with weights and folds. */
  static Labels labels(List<String> texts, RandomGenerator random) {
    double[] values = new double[texts.size()];
    double[] weights = new double[texts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          texts.get(i).length() / 40.0
              + (texts.get(i).contains("mass") ? 1 : 0)
              + random.nextDouble();
      weights[i] = .3 + random.nextDouble();
    }
    return new Labels(values, weights, Folds.of(values, random));
  }

  /** The n-grams of texts, packed. */
  static PackedRows rows(List<String> texts, Workers workers) {
    TextSurvey survey = TextSurvey.of(texts, FeatureSettings.STANDARD, workers, 1);
    float[] factors = new float[FeatureSettings.STANDARD.blocks().size()];
    for (int b = 0; b < factors.length; b++) {
      factors[b] = .1f + .01f * b;
    }
    Columns columns = Columns.of(survey.documentFrequencies());
    return PackedRows.of(texts, FeatureSettings.STANDARD, columns, factors, workers);
  }

  /** The standardised surface features of texts. */
  static Surface surface(List<String> texts, Workers workers) {
    TextSurvey survey = TextSurvey.of(texts, FeatureSettings.STANDARD, workers, 1);
    return Surface.of(survey.surface(), SurfaceScale.of(survey.surface(), texts.size()), .1, .03);
  }

  /** Hand-scored responses to the demonstration item. */
  static List<Response> demo(int count, long seed) {
    return DemoItem.generate(count, seed).responses();
  }

  static CyborgData handScored(List<Response> responses) {
    return CyborgData.ofHandScores(new HandScored(DEMO, responses));
  }

  static RunContext run() {
    return RunContext.withSeed(1).withThreads(1);
  }
}
