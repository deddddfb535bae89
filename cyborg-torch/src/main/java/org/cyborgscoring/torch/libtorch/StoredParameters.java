package org.cyborgscoring.torch.libtorch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.TensorInfo;
import org.cyborgscoring.torch.encoder.ParameterSpec;

/** Parameters as safetensors, by exactly the names that the model has for them. */
public final class StoredParameters {
  private StoredParameters() {}

  /**
   * Writes parameters, one tensor after another.
   *
   * @param type {@link DType#F32}, which loses nothing, or {@link DType#BF16}, half as large
   * @param out stays open
   */
  public static void write(Parameters parameters, DType type, OutputStream out) throws IOException {
    List<TensorInfo> infos =
        parameters.all().entrySet().stream()
            .map(entry -> new TensorInfo(entry.getKey(), type, shape(entry.getValue())))
            .toList();
    Safetensors.write(
        out,
        infos,
        Map.of("format", "pt"),
        (info, channel) -> {
          float[] values = Tensors.floats(parameters.get(info.name()));
          channel.write(
              (type == DType.BF16
                      ? org.cyborgscoring.safetensors.Tensor.ofBFloats(values, info.extents())
                      : org.cyborgscoring.safetensors.Tensor.ofFloats(values, info.extents()))
                  .bytes());
        });
  }

  /**
   * Reads what {@link #write} wrote: each tensor goes from the stream into native memory by way of
   * one array.
   *
   * @param specs what the model needs, no more and no less
   * @param name what to call the stream in messages
   * @return the parameters on the processor, to be closed by the caller
   * @throws InputException if a tensor is missing, unknown, of another shape or not finite
   */
  public static Parameters read(InputStream in, String name, List<ParameterSpec> specs)
      throws IOException {
    LibTorch.start();
    Map<String, ParameterSpec> wanted = new LinkedHashMap<>();
    specs.forEach(spec -> wanted.put(spec.name(), spec));
    Parameters parameters = new Parameters();
    try {
      Safetensors.readEach(
          in,
          name,
          (tensor, stored) -> {
            ParameterSpec spec = wanted.get(tensor);
            if (spec == null) {
              throw new InputException(
                  name + " holds a tensor '" + tensor + "' that the model has no place for.");
            }
            TensorInfo info = TensorInfo.of(tensor, stored);
            if (!info.shape().equals(spec.shape())
                || (info.dtype() != DType.F32 && info.dtype() != DType.BF16)) {
              throw new InputException(
                  "The tensor '%s' of %s is %s %s, but the model needs F32 or BF16 %s."
                      .formatted(tensor, name, info.dtype(), info.shape(), spec.shape()));
            }
            if (!Scope.get(() -> fill(parameters, spec, stored))) {
              throw new InputException(
                  "The tensor '%s' of %s holds values that are no finite numbers."
                      .formatted(tensor, name));
            }
          });
      for (ParameterSpec spec : specs) {
        if (!parameters.all().containsKey(spec.name())) {
          throw new InputException(
              name + " lacks the tensor '" + spec.name() + "' that the model needs.");
        }
      }
      return parameters;
    } catch (IOException | RuntimeException | Error e) {
      parameters.close();
      throw e;
    }
  }

  private static boolean fill(
      Parameters parameters, ParameterSpec spec, org.cyborgscoring.safetensors.Tensor stored) {
    Tensor target = ParameterReader.empty(spec);
    parameters.put(spec.name(), target);
    return stored.copyTo(ParameterReader.elements(target));
  }

  private static List<Long> shape(Tensor tensor) {
    return LongStream.range(0, tensor.dim()).mapToObj(tensor::size).toList();
  }
}
