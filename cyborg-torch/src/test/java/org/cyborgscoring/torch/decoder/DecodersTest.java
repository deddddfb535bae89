package org.cyborgscoring.torch.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodersTest {

  private static void assertRefused(ModelConfig config, String... parts) {
    assertThatThrownBy(() -> Decoders.plan(config))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts);
  }

  private static List<Integer> windows(ModelConfig config) {
    return Decoders.plan(config).layers().stream()
        .map(layer -> layer.attention().window())
        .toList();
  }

  @Test
  void listsWhatItSupportsWhenAModelIsOfAnotherKind() {
    assertRefused(
        TinyDecoder.config().with("model_type", "mamba"), "mamba", "gemma2, gpt2, llama, mistral");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yarn", "longrope", "dynamic"})
  void refusesPositionsThatAreScaledInWaysItDoesNotCompute(String type) {
    assertRefused(
        TinyDecoder.config().with("rope_scaling", Map.of("rope_type", type, "factor", 4)),
        "rope_scaling.rope_type",
        "llama3");
  }

  @Test
  void refusesHeadsThatAreTurnedInPart() {
    assertRefused(
        TinyDecoder.config().with("partial_rotary_factor", 0.75), "partial_rotary_factor");
  }

  @Test
  void refusesGroupsThatDoNotDivideTheHeads() {
    assertRefused(TinyDecoder.config().with("num_key_value_heads", 3), "num_key_value_heads");
  }

  @Test
  void givesQwenItsWindowFromTheLayerOnThatTheConfigurationNames() {
    ModelConfig config = TinyDecoder.config().with("model_type", "qwen2").with("sliding_window", 8);
    assertThat(windows(config)).containsExactly(0, 0, 0);
    assertThat(windows(config.with("use_sliding_window", true).with("max_window_layers", 1)))
        .containsExactly(0, 8, 8);
  }

  @Test
  void prefersTheKindsOfLayersThatTheConfigurationLists() {
    ModelConfig config =
        TinyDecoder.config()
            .with("model_type", "gemma2")
            .with("sliding_window", 8)
            .with("layer_types", List.of("full_attention", "sliding_attention", "full_attention"));
    assertThat(windows(config)).containsExactly(0, 8, 0);
    assertRefused(config.with("layer_types", List.of("full_attention")), "layer_types");
  }

  @Test
  void readsTheBaseOfPositionsWhereNewerConfigurationsKeepIt() {
    ModelConfig older = TinyDecoder.config().with("rope_theta", 500_000.0);
    ModelConfig newer =
        TinyDecoder.config()
            .with("rope_parameters", Map.of("rope_type", "default", "rope_theta", 500_000.0));
    assertThat(frequencies(newer)).isEqualTo(frequencies(older));
    assertThat(frequencies(newer)).isNotEqualTo(frequencies(TinyDecoder.config()));
  }

  private static float[] frequencies(ModelConfig config) {
    RotaryFrequencies rotation = Decoders.plan(config).rotation();
    return rotation == null ? new float[0] : rotation.values();
  }
}
