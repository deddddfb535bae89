package org.cyborgscoring.torch.lora;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.TensorFile;
import org.cyborgscoring.safetensors.TensorInfo;
import org.cyborgscoring.torch.checkpoint.CheckpointFit;
import org.cyborgscoring.torch.checkpoint.FitRules;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;

/**
 * Adapters in a folder as PEFT has them: {@code adapter_config.json} and {@code
 * adapter_model.safetensors}. What Cyborg writes also says, in the header of the latter, which
 * weights the adapters were trained with.
 *
 * @param path where the folder is
 */
public record AdapterFolder(Path path) {
  /** The file of the configuration. */
  public static final String CONFIG = "adapter_config.json";

  /** The file of the weights. */
  public static final String WEIGHTS = "adapter_model.safetensors";

  /** Where the header says which base the adapters are for. */
  private static final String BASE = "base_model_sha256";

  /** Whether a folder holds adapters. */
  public static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(CONFIG));
  }

  /**
   * Reads adapters.
   *
   * @param base the model that they are to adapt
   * @param device where its weights are
   * @return the adapters; whoever asked closes their {@link LoraAdapter#parameters}
   * @throws InputException if they are for another model, by hash where one was recorded or by
   *     names and shapes, of a kind that Cyborg does not support, damaged, or not finite
   */
  public LoraAdapter read(DecoderPlan plan, BaseModel base, ComputeDevice device)
      throws IOException {
    LoraSettings settings = AdapterConfig.settings(ModelConfig.read(path.resolve(CONFIG)));
    TensorFile file = Safetensors.read(path.resolve(WEIGHTS));
    String recorded = file.metadata().get(BASE);
    if (recorded != null && !recorded.equals(base.sha256())) {
      throw new InputException(
          "The adapter %s was trained with other weights than those of %s: its base has the hash %s…, this one %s…. Name the model that it was trained with."
              .formatted(path, base.name(), start(recorded), start(base.sha256())));
    }
    Map<String, List<Long>> shapes = shapes(plan, settings, base);
    Map<String, TensorInfo> stored = new TreeMap<>();
    file.tensors().forEach((name, tensor) -> stored.put(name, TensorInfo.of(name, tensor)));
    CheckpointFit fit = CheckpointFit.of(shapes, stored, FitRules.strict());
    if (!fit.complete()) {
      throw new InputException(
          "The adapter %s does not fit the model %s: %s. Name the model that it was trained with."
              .formatted(path, base.name(), complaint(fit)));
    }
    Parameters parameters = new Parameters();
    try {
      Scope.run(() -> shapes.keySet().forEach(name -> put(parameters, name, file, device)));
      parameters.train(name -> true);
      return new LoraAdapter(plan, settings, parameters);
    } catch (RuntimeException | Error e) {
      parameters.close();
      throw e;
    }
  }

  private static String start(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }

  private Map<String, List<Long>> shapes(DecoderPlan plan, LoraSettings settings, BaseModel base) {
    try {
      return LoraAdapter.shapes(plan, settings);
    } catch (InputException e) {
      throw new InputException(
          "The adapter %s does not fit the model %s: %s"
              .formatted(path, base.name(), e.getMessage()),
          e);
    }
  }

  private static String complaint(CheckpointFit fit) {
    if (!fit.unfit().isEmpty()) {
      return fit.unfit().get(0);
    }
    return fit.missing().isEmpty()
        ? "it adapts a layer that the model does not have, " + fit.extra().get(0)
        : "it lacks " + fit.missing().get(0);
  }

  private void put(Parameters parameters, String name, TensorFile file, ComputeDevice device) {
    var tensor = file.tensor(name);
    float[] values = tensor.toFloats();
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new InputException(
            path.resolve(WEIGHTS)
                + ": tensor '"
                + name
                + "' holds values that are no finite numbers. Train the adapter again.");
      }
    }
    Tensor weight = Tensors.ofFloats(values, tensor.shape());
    parameters.put(name, weight.to(device.toTorch(), ScalarType.Float));
  }

  /**
   * Writes adapters; the weights first, so that a folder with a configuration is whole.
   *
   * @param base the model that they adapt
   */
  public void write(DecoderPlan plan, LoraAdapter adapter, BaseModel base) throws IOException {
    Map<String, org.cyborgscoring.safetensors.Tensor> tensors = new LinkedHashMap<>();
    LoraAdapter.shapes(plan, adapter.settings())
        .forEach(
            (name, shape) ->
                tensors.put(
                    name,
                    org.cyborgscoring.safetensors.Tensor.ofFloats(
                        Tensors.floats(adapter.parameters().get(name)),
                        shape.get(0),
                        shape.get(1))));
    Map<String, String> header = new TreeMap<>(Map.of("format", "pt", BASE, base.sha256()));
    AtomicFile.write(path.resolve(WEIGHTS), out -> Safetensors.write(out, tensors, header));
    String json = AdapterConfig.of(adapter.settings(), plan, base.name()).json();
    AtomicFile.write(path.resolve(CONFIG), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
  }
}
