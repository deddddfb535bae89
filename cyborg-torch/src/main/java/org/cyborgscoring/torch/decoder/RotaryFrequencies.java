package org.cyborgscoring.torch.decoder;

import java.util.Optional;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * By what angles rotary positions (Su et al. 2021) turn pairs of numbers: pair i of a head, its
 * numbers i and i + size/2, by the position times frequency i.
 */
public final class RotaryFrequencies {
  private final float[] frequencies;

  private RotaryFrequencies(float[] frequencies) {
    this.frequencies = frequencies;
  }

  /**
   * The frequencies that a configuration names: base^(-2i/size), unscaled or scaled as Llama 3.1
   * does.
   *
   * @param size the length of a head's vector, even
   * @throws org.cyborgscoring.data.InputException if the configuration asks for another scaling
   */
  static RotaryFrequencies of(ModelConfig config, int size) {
    Optional<ModelConfig> scaling =
        config.object("rope_scaling").or(() -> config.object("rope_parameters"));
    double base =
        config
            .optionalNumber("rope_theta")
            .or(() -> scaling.flatMap(fields -> fields.optionalNumber("rope_theta")))
            .orElse(10_000.0);
    if (config.number("partial_rotary_factor", 1) != 1) {
      throw config.wrong("partial_rotary_factor", "1; Cyborg turns whole heads only");
    }
    float[] frequencies = new float[size / 2];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = (float) Math.pow(base, -2.0 * i / size);
    }
    if (scaling.isPresent()) {
      scale(frequencies, scaling.get());
    }
    return new RotaryFrequencies(frequencies);
  }

  private static void scale(float[] frequencies, ModelConfig scaling) {
    String type = scaling.text("rope_type", scaling.text("type", "default"));
    switch (type) {
      case "default" -> {}
      case "llama3" -> scaleAsLlama3(frequencies, scaling);
      default ->
          throw scaling.wrong(
              "rope_type", "default or llama3; Cyborg has no other scaling of positions");
    }
  }

  /**
   * Low frequencies are divided by the factor, high ones kept, those between blended (Grattafiori
   * et al. 2024, "The Llama 3 Herd of Models", and its published code).
   */
  private static void scaleAsLlama3(float[] frequencies, ModelConfig scaling) {
    double factor = scaling.number("factor");
    double low = scaling.number("low_freq_factor");
    double high = scaling.number("high_freq_factor");
    double context = scaling.size("original_max_position_embeddings");
    if (high <= low) {
      throw scaling.wrong("high_freq_factor", "above low_freq_factor");
    }
    for (int i = 0; i < frequencies.length; i++) {
      double turns = context * frequencies[i] / (2 * Math.PI);
      double kept = Math.min(1, Math.max(0, (turns - low) / (high - low)));
      frequencies[i] = (float) ((1 - kept) * frequencies[i] / factor + kept * frequencies[i]);
    }
  }

  /** The frequency of each pair, in radians a position. */
  public float[] values() {
    return frequencies.clone();
  }
}
