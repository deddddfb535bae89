package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.decoder.DecoderInputs;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.Weights;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.lora.AdapterFolder;
import org.cyborgscoring.torch.lora.AdapterMerge;
import org.cyborgscoring.torch.lora.BaseModel;
import org.cyborgscoring.torch.lora.LoraAdapter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoraParityTest {
  private static final BaseModel BASE = new BaseModel("llama", "0".repeat(64));

  @TempDir Path folder;

  static Stream<Fixture> adapters() throws IOException {
    return Fixture.all().stream().filter(fixture -> fixture.kind() == Fixture.Kind.ADAPTER);
  }

  /** A base with its adapter, over the inputs of the adapter's fixture. */
  private record Adapted(DecoderFixture model, LoraAdapter adapter) implements AutoCloseable {
    static Adapted of(Fixture fixture) throws IOException {
      DecoderFixture model = DecoderFixture.of(base(fixture), fixture);
      AdapterFolder stored = new AdapterFolder(fixture.folder());
      return new Adapted(model, stored.read(model.decoder().plan(), BASE, ComputeDevice.CPU));
    }

    DecoderPass pass() {
      return new DecoderPass(Weights.of(model.parameters()), adapter, Dropout.NONE);
    }

    Tensor loss() {
      return model.loss(pass());
    }

    @Override
    public void close() {
      adapter.parameters().close();
      model.close();
    }
  }

  private static Fixture base(Fixture fixture) {
    String name = fixture.json("inputs.json").path("base_model").stringValue();
    return new Fixture(fixture.folder().resolveSibling(name));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("adapters")
  void givesTheLogitsOfTheReference(Fixture fixture) throws IOException {
    try (Adapted adapted = Adapted.of(fixture)) {
      assertThat(logits(adapted.model(), adapted.pass()))
          .containsExactly(
              Fixture.floats(fixture.expected().path("logits_real_positions")), within(2e-5f));
      float loss = Scope.get(() -> adapted.loss().item_float());
      assertThat(loss).isCloseTo(fixture.expected().path("loss").floatValue(), within(1e-5f));
    }
  }

  private static float[] logits(DecoderFixture model, DecoderPass pass) {
    return Scope.get(
        () -> {
          DecoderInputs inputs = model.inputs(DecoderInputs.Padding.RIGHT);
          Tensor hidden = model.decoder().hidden(pass, inputs, null);
          return Tensors.floats(model.decoder().logits(pass, hidden, model.slots(0)));
        });
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("adapters")
  void givesTheGradientsOfTheReference(Fixture fixture) throws IOException {
    try (Adapted adapted = Adapted.of(fixture)) {
      new ReferenceTraining(fixture.json("training.json"))
          .assertGradients(adapted.adapter().parameters().all(), adapted::loss);
      assertThat(adapted.model().parameters().all().values())
          .as("frozen weights")
          .noneMatch(weight -> weight.requires_grad() || weight.grad().defined());
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("adapters")
  void learnsAsTheReferenceDoes(Fixture fixture) throws IOException {
    try (Adapted adapted = Adapted.of(fixture)) {
      new ReferenceTraining(fixture.json("training.json"))
          .assertSteps(adapted.adapter().parameters().all(), adapted::loss);
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("adapters")
  void learnsAsTheReferenceDoesFromAdaptersThatChangeNothing(Fixture fixture) throws IOException {
    try (Adapted adapted = Adapted.of(fixture)) {
      adapted.adapter().parameters().all().entrySet().stream()
          .filter(each -> each.getKey().endsWith("lora_B.weight"))
          .forEach(each -> Scope.run(() -> each.getValue().detach().zero_()));
      JsonNode expected = fixture.json("training.json").path("with_B_zeroed_at_start");
      new ReferenceTraining(expected)
          .assertSteps(adapted.adapter().parameters().all(), adapted::loss);
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("adapters")
  void writesWhatTheReferenceWrote(Fixture fixture) throws IOException {
    try (Adapted adapted = Adapted.of(fixture)) {
      new AdapterFolder(folder).write(adapted.model().decoder().plan(), adapted.adapter(), BASE);
    }
    var written = Safetensors.read(folder.resolve("adapter_model.safetensors"));
    var reference = Safetensors.read(fixture.folder().resolve("adapter_model.safetensors"));
    assertThat(written.tensors()).isEqualTo(reference.tensors());
    assertThat(written.metadata()).containsEntry("format", "pt");
    JsonNode ours = JsonMapper.shared().readTree(folder.resolve("adapter_config.json"));
    JsonNode theirs = fixture.json("adapter_config.json");
    assertThat(ours.propertyNames()).containsExactlyElementsOf(theirs.propertyNames());
    for (String field : theirs.propertyNames()) {
      assertThat(unordered(ours.path(field))).as(field).isEqualTo(unordered(theirs.path(field)));
    }
  }

  private static Object unordered(JsonNode value) {
    return value.isArray() ? new HashSet<>(value.valueStream().toList()) : value;
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("adapters")
  void mergesIntoAModelThatGivesTheSame(Fixture fixture) throws IOException {
    Fixture base = base(fixture);
    Path merged = folder.resolve("merged");
    float[] expected = Fixture.floats(fixture.expected().path("logits_real_positions"));
    try (Adapted adapted = Adapted.of(fixture)) {
      AdapterMerge merge =
          new AdapterMerge(ModelFolder.open(base.folder()), adapted.model().decoder().plan());
      AdapterMerge.Proof proof =
          merge.write(adapted.adapter(), merged, DType.F32, adapted.model().sequences());
      assertThat(proof.sequences()).isEqualTo(3);
      assertThat(proof.largestDifference()).isLessThan(1e-4f);
    }
    try (DecoderFixture model = DecoderFixture.of(new Fixture(merged), fixture)) {
      assertThat(logits(model, model.pass())).containsExactly(expected, within(5e-5f));
    }
    assertThat(Set.of(folder.toFile().list())).containsExactly("merged");
  }
}
