package org.cyborgscoring.torch.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.safetensors.TensorInfo;
import org.cyborgscoring.safetensors.TensorSource;

/**
 * Weights that are to be written.
 *
 * @param tensors what will be written
 * @param source gives the elements of each when it is asked, once
 */
public record StoredWeights(List<TensorInfo> tensors, TensorSource source) {

  public StoredWeights {
    tensors = List.copyOf(tensors);
  }

  /** Weights that are in memory, by name. */
  public static StoredWeights of(Map<String, Tensor> tensors) {
    return new StoredWeights(
        tensors.entrySet().stream()
            .map(entry -> TensorInfo.of(entry.getKey(), entry.getValue()))
            .toList(),
        (info, out) -> out.write(Objects.requireNonNull(tensors.get(info.name())).bytes()));
  }
}
