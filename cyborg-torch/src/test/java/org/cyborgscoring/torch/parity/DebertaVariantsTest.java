package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.TensorFile;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.libtorch.TorchOps;
import org.junit.jupiter.api.Test;

/** Configurations of DeBERTa that no fixture has, held against the one that a fixture has. */
class DebertaVariantsTest {
  private static final Path FOLDER = Path.of("src/test/resources/hf/deberta_v2");
  private static final Map<String, String> SHARED =
      Map.of("pos_key_proj", "key_proj", "pos_query_proj", "query_proj");

  @Test
  void givesTheSameWithProjectionsOfDistancesOfTheirOwnAndEqualWeights() throws IOException {
    ModelConfig config = ModelConfig.read(FOLDER.resolve("config.json"));
    ModelConfig apart = config.with("share_att_key", false);
    assertThat(names(apart))
        .containsAll(names(config))
        .contains(
            "deberta.encoder.layer.1.attention.self.pos_key_proj.bias",
            "deberta.encoder.layer.1.attention.self.pos_query_proj.weight");
    assertThat(last(apart)).containsExactly(last(config), within(1e-6f));
  }

  @Test
  void changesWithEachKindOfRelativeAttention() throws IOException {
    ModelConfig config = ModelConfig.read(FOLDER.resolve("config.json"));
    float[] both = last(config);
    float[] content = last(config.with("pos_att_type", List.of("c2p")));
    float[] position = last(config.with("pos_att_type", List.of("p2c")));
    assertThat(content).isNotEqualTo(both).isNotEqualTo(position);
    assertThat(position).isNotEqualTo(both);
  }

  private static List<String> names(ModelConfig config) {
    Layers root = Layers.root();
    Encoders.of(config, root);
    return root.declared().stream().map(ParameterSpec::name).toList();
  }

  /** The last hidden state, with the weights of shared projections in both places. */
  private static float[] last(ModelConfig config) throws IOException {
    Layers root = Layers.root();
    Encoder encoder = Encoders.of(config, root);
    TensorFile file = Safetensors.read(FOLDER.resolve("model.safetensors"));
    try (Parameters parameters = new Parameters()) {
      return Scope.get(
          () -> {
            for (ParameterSpec spec : root.declared()) {
              var stored = file.tensor(shared(spec.name()));
              parameters.put(spec.name(), Tensors.ofFloats(stored.floats(), stored.shape()));
            }
            TorchOps ops = new TorchOps(parameters, Dropout.NONE);
            var states = encoder.hiddenStates(ops, new Fixture(FOLDER).batch().alone(0).inputs());
            return Tensors.floats(states.get(states.size() - 1));
          });
    }
  }

  private static String shared(String name) {
    String shared = name;
    for (Map.Entry<String, String> each : SHARED.entrySet()) {
      shared = shared.replace(each.getKey(), each.getValue());
    }
    return shared;
  }
}
