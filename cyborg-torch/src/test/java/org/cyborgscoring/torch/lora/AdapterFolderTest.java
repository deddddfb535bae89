package org.cyborgscoring.torch.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bytedeco.pytorch.Scalar;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.decoder.TinyDecoder;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdapterFolderTest {
  private static final BaseModel BASE = new BaseModel("some/model", "a".repeat(64));
  private static final LoraSettings SETTINGS =
      new LoraSettings(4, 6, true, 0.1, TargetModules.of(List.of("q_proj", "down_proj")));

  @TempDir Path path;

  private final DecoderPlan plan = TinyDecoder.plan();

  @BeforeEach
  void write() throws IOException {
    try (Parameters weights = LoraAdapter.begin(plan, SETTINGS, new Random(1), ComputeDevice.CPU)) {
      new AdapterFolder(path).write(plan, new LoraAdapter(plan, SETTINGS, weights), BASE);
    }
  }

  private void read(DecoderPlan model, BaseModel base) throws IOException {
    new AdapterFolder(path).read(model, base, ComputeDevice.CPU).parameters().close();
  }

  private void change(String field, Object value) throws IOException {
    Path config = path.resolve(AdapterFolder.CONFIG);
    Files.writeString(config, ModelConfig.read(config).with(field, value).json());
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    LoraAdapter read = new AdapterFolder(path).read(plan, BASE, ComputeDevice.CPU);
    assertThat(read.settings()).isEqualTo(SETTINGS);
    assertThat(read.parameters().all()).hasSize(2 * 2 * 3);
    assertThat(read.parameters().trained()).hasSize(2 * 2 * 3);
    read.parameters().close();
  }

  @Test
  void refusesWeightsOtherThanThoseItWasTrainedWith() {
    BaseModel other = new BaseModel("other/model", "b".repeat(64));
    assertThatThrownBy(() -> read(plan, other))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other weights")
        .hasMessageContaining("other/model");
  }

  @Test
  void refusesAModelOfAnotherSize() {
    DecoderPlan wider = Decoders.plan(TinyDecoder.config().with("intermediate_size", 192));
    assertThatThrownBy(() -> read(wider, BASE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not fit")
        .hasMessageContaining("[4, 128]");
  }

  @Test
  void refusesAModelOfFewerLayers() {
    DecoderPlan shorter = Decoders.plan(TinyDecoder.config().with("num_hidden_layers", 2));
    assertThatThrownBy(() -> read(shorter, BASE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a layer that the model does not have")
        .hasMessageContaining("layers.2");
  }

  @Test
  void refusesAModelWithoutTheAdaptedLayers() {
    DecoderPlan fused = Decoders.plan(TinyDecoder.config().with("model_type", "phi3"));
    assertThatThrownBy(() -> read(fused, BASE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no linear layer 'q_proj'")
        .hasMessageContaining("qkv_proj");
  }

  @ParameterizedTest
  @CsvSource({"use_dora, true", "lora_bias, true"})
  void refusesVariantsThatItDoesNotCompute(String field, boolean value) throws IOException {
    change(field, value);
    assertThatThrownBy(() -> read(plan, BASE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(field);
  }

  @Test
  void refusesRanksThatDifferBetweenLayers() throws IOException {
    change("rank_pattern", Map.of("q_proj", 8));
    assertThatThrownBy(() -> read(plan, BASE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rank_pattern");
  }

  @Test
  void refusesAdaptersOfAnotherKind() throws IOException {
    change("peft_type", "IA3");
    assertThatThrownBy(() -> read(plan, BASE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("peft_type");
  }

  @Test
  void refusesValuesThatAreNoNumbers() throws IOException {
    try (Parameters weights = LoraAdapter.begin(plan, SETTINGS, new Random(1), ComputeDevice.CPU)) {
      Scope.run(
          () -> weights.all().values().iterator().next().detach().fill_(new Scalar(Double.NaN)));
      new AdapterFolder(path).write(plan, new LoraAdapter(plan, SETTINGS, weights), BASE);
    }
    assertThatThrownBy(() -> read(plan, BASE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("finite");
  }

  @Test
  void refusesATornFile() throws IOException {
    Path weights = path.resolve(AdapterFolder.WEIGHTS);
    byte[] bytes = Files.readAllBytes(weights);
    Files.write(weights, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> read(plan, BASE)).isInstanceOf(InputException.class);
  }
}
