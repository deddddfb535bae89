package org.cyborgscoring.torch.student;

import java.util.Map;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.jspecify.annotations.Nullable;

/**
 * Everything a fitted Student is but its weights.
 *
 * @param config describes the encoder
 * @param network the encoder with the last layer
 * @param texts how it reads responses
 * @param features the scale of the surface features, or null where it sees none
 * @param reading how its numbers become scores
 * @param precision the type of the stored weights
 * @param provenance what identifies the pretrained model, by name
 */
record ModelParts(
    ModelConfig config,
    StudentNetwork network,
    ResponseTexts texts,
    @Nullable FeatureScale features,
    ScoreReading reading,
    DType precision,
    Map<String, String> provenance) {

  ModelParts {
    provenance = Map.copyOf(provenance);
  }
}
