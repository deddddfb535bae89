package org.cyborgscoring.torch.lora;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.TensorInfo;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.checkpoint.ModelFolderWriter;
import org.cyborgscoring.torch.checkpoint.StoredWeights;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.DecoderReader;
import org.cyborgscoring.torch.decoder.Projection;
import org.cyborgscoring.torch.decoder.Weights;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a model whose weights have adapters in them, and proves that it gives what the model with
 * the adapters beside it gives. The memory of one model in single precision is needed.
 *
 * @param base the folder of the model without adapters
 * @param plan its decoder
 */
public record AdapterMerge(ModelFolder base, DecoderPlan plan) {

  /**
   * What the proof found.
   *
   * @param sequences of how many sequences of tokens the two models were compared
   * @param largestDifference the largest difference of a logarithmic probability of any next token
   */
  public record Proof(int sequences, float largestDifference) {}

  /**
   * The difference that a stored type may make, for the rounding of merged weights: 1e-3 in F32,
   * 0.5 in BF16, which keeps 8 bits of a weight.
   */
  public static float tolerance(DType type) {
    return type == DType.BF16 ? 0.5f : 1e-3f;
  }

  /**
   * Writes the merged model.
   *
   * @param target a folder that is not there yet
   * @param type {@link DType#F32}, or {@link DType#BF16}, half as large and less exact
   * @param panel at least one sequence of tokens to compare the models on
   * @throws InputException if the target is there, or if the models differ by more than {@link
   *     #tolerance}; nothing is left of the merged model then
   */
  public Proof write(LoraAdapter adapter, Path target, DType type, List<int[]> panel)
      throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(target + " exists already. Name a new folder.");
    }
    List<float[]> wanted;
    Path unproved = AtomicFile.temporary(target.toAbsolutePath().normalize());
    try {
      try (Parameters weights = new DecoderReader(plan).read(base)) {
        wanted = probabilities(new DecoderPass(Weights.of(weights), adapter, Dropout.NONE), panel);
        write(adapter, weights, unproved, type);
      }
      Proof proof = new Proof(panel.size(), largestDifference(wanted, unproved, panel));
      if (!(proof.largestDifference() <= tolerance(type))) {
        throw new InputException(
            "The merged model differs from the model with its adapter by up to %.2g in the logarithm of a probability; at most %.2g is allowed in %s. Merge it in F32."
                .formatted(proof.largestDifference(), tolerance(type), type));
      }
      Files.move(unproved, target, StandardCopyOption.ATOMIC_MOVE);
      return proof;
    } catch (IOException | RuntimeException | Error e) {
      delete(unproved, e);
      throw e;
    }
  }

  private void write(LoraAdapter adapter, Parameters weights, Path folder, DType type)
      throws IOException {
    Map<String, Projection> adapted = new HashMap<>();
    plan.projections().forEach(layer -> adapted.put(layer.weight(), layer));
    List<TensorInfo> infos =
        plan.parameters().stream()
            .map(spec -> new TensorInfo(spec.name(), type, spec.shape()))
            .toList();
    StoredWeights stored =
        new StoredWeights(
            infos,
            (info, out) -> {
              Projection layer = adapted.get(info.name());
              float[] values = merged(weights.get(info.name()), layer, adapter);
              out.write(
                  (type == DType.BF16
                          ? org.cyborgscoring.safetensors.Tensor.ofBFloats(values, info.extents())
                          : org.cyborgscoring.safetensors.Tensor.ofFloats(values, info.extents()))
                      .bytes());
            });
    ModelConfig config =
        base.config().with("torch_dtype", type == DType.BF16 ? "bfloat16" : "float32");
    ModelFolderWriter.write(folder, config, stored, base.tokenizerFiles());
  }

  private static float[] merged(Tensor weight, @Nullable Projection layer, LoraAdapter adapter) {
    return Scope.get(
        () -> {
          Tensor change = layer == null ? null : adapter.change(layer);
          return Tensors.floats(change == null ? weight : weight.add(change));
        });
  }

  private float largestDifference(List<float[]> wanted, Path folder, List<int[]> panel)
      throws IOException {
    List<float[]> given;
    try (Parameters weights = new DecoderReader(plan).read(ModelFolder.open(folder))) {
      given = probabilities(DecoderPass.of(Weights.of(weights)), panel);
    }
    float largest = 0;
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < wanted.get(i).length; j++) {
        float difference = Math.abs(wanted.get(i)[j] - given.get(i)[j]);
        largest = Float.isNaN(difference) ? Float.NaN : Math.max(largest, difference);
      }
    }
    return largest;
  }

  /** The logarithms of the next token's probabilities after each sequence. */
  private List<float[]> probabilities(DecoderPass pass, List<int[]> panel) {
    Decoder decoder = new Decoder(plan);
    List<float[]> all = new ArrayList<>();
    for (int[] sequence : panel) {
      all.add(Scope.get(() -> Tensors.floats(decoder.next(pass, sequence, ComputeDevice.CPU))));
    }
    return all;
  }

  private static void delete(Path folder, Throwable because) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
