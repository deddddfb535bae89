package org.cyborgscoring.torch.student;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.cyborgscoring.classic.text.SurfaceFeatures;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.jspecify.annotations.Nullable;

/**
 * What stands in {@value TransformerFiles#CARD}: what a stored Student is besides its weights, its
 * tokenizer and its encoder's configuration.
 *
 * @param context the most tokens of a sequence
 * @param longText the name of what is done with longer responses
 * @param features the scale of its surface features, or null
 * @param reading how its numbers become scores
 * @param precision the type of its weights
 * @param provenance what identifies the pretrained model
 */
record ModelCard(
    String provider,
    int context,
    String longText,
    @Nullable FeatureScale features,
    ScoreReading reading,
    DType precision,
    Map<String, String> provenance) {
  /** It changes when a Student of before would be read otherwise. */
  private static final int VERSION = 1;

  private static final String FORMAT = "cyborg-transformer";

  /** The card of a model. */
  static ModelCard of(String provider, ModelParts parts) {
    return new ModelCard(
        provider,
        parts.texts().context(),
        parts.texts().longText().name(),
        parts.features(),
        parts.reading(),
        parts.precision(),
        parts.provenance());
  }

  /** The card as JSON. */
  String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("version", VERSION);
    fields.put("provider", provider);
    fields.put("head", reading.head().id());
    if (reading.head() instanceof RegressionHead regression) {
      fields.put("label_mean", regression.mean());
      fields.put("label_deviation", regression.deviation());
    }
    fields.put("error", reading.error());
    fields.put("cuts", list(reading.cuts().cuts()));
    fields.put("context", context);
    fields.put("long", longText);
    fields.put("precision", precision.name());
    if (features != null) {
      fields.put("features", SurfaceFeatures.NAMES);
      fields.put("feature_means", list(features.means()));
      fields.put("feature_deviations", list(features.deviations()));
    }
    fields.put("provenance", new TreeMap<>(provenance));
    return ModelConfig.of(TransformerFiles.CARD, fields).json();
  }

  private static List<Double> list(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  /**
   * Reads a card.
   *
   * @throws InputException if it is none, or one that only a newer version of Cyborg reads
   */
  static ModelCard read(byte[] json, ScoreScale scale) {
    ModelConfig card = ModelConfig.parse(TransformerFiles.CARD, json);
    if (!card.text("format", "").equals(FORMAT)) {
      throw card.wrong("format", FORMAT);
    }
    if (card.integer("version") != VERSION) {
      throw new InputException(
          "%s is of version %d, but this version of Cyborg reads version %d; score with the version that made the engine, or a newer one."
              .formatted(TransformerFiles.CARD, card.integer("version"), VERSION));
    }
    try {
      return new ModelCard(
          card.text("provider"),
          card.size("context"),
          card.text("long"),
          features(card),
          reading(card, scale),
          DType.valueOf(card.text("precision")),
          provenance(card));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          TransformerFiles.CARD + " holds values that no transformer Student has.", e);
    }
  }

  private static ScoreReading reading(ModelConfig card, ScoreScale scale) {
    ScoreHead head =
        ScoreHead.of(
            card.text("head"),
            scale,
            card.number("label_mean", 0),
            card.number("label_deviation", 1));
    return new ScoreReading(
        head, card.number("error"), CutScores.of(scale, array(card.numbers("cuts"))));
  }

  private static @Nullable FeatureScale features(ModelConfig card) {
    if (!card.has("features")) {
      return null;
    }
    if (!card.texts("features").equals(SurfaceFeatures.NAMES)) {
      throw new InputException(
          TransformerFiles.CARD
              + " names surface features that this version of Cyborg does not measure; score with"
              + " the version that made the engine.");
    }
    return new FeatureScale(
        array(card.numbers("feature_means")), array(card.numbers("feature_deviations")));
  }

  private static Map<String, String> provenance(ModelConfig card) {
    Map<String, String> provenance = new TreeMap<>();
    card.object("provenance")
        .ifPresent(
            fields -> fields.names().forEach(name -> provenance.put(name, fields.text(name))));
    return provenance;
  }

  private static double[] array(List<Double> values) {
    double[] array = new double[values.size()];
    Arrays.setAll(array, values::get);
    return array;
  }
}
