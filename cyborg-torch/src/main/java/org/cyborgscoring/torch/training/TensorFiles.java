package org.cyborgscoring.torch.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.TensorFile;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;

/** Tensors of single-precision floats in files, bit by bit. */
final class TensorFiles {
  private TensorFiles() {}

  /** Writes tensors from where they are, without a copy if they are on the processor. */
  static void write(Path file, Map<String, Tensor> tensors) throws IOException {
    try {
      AtomicFile.write(
          file,
          out ->
              Scope.run(
                  () -> {
                    Map<String, org.cyborgscoring.safetensors.Tensor> views = new TreeMap<>();
                    tensors.forEach((name, tensor) -> views.put(name, view(tensor)));
                    try {
                      Safetensors.write(out, views, Map.of());
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static org.cyborgscoring.safetensors.Tensor view(Tensor tensor) {
    Tensor plain = tensor.detach().cpu().contiguous();
    long bytes = Math.multiplyExact(plain.numel(), Float.BYTES);
    ByteBuffer buffer = new BytePointer(plain.data_ptr()).capacity(bytes).asByteBuffer();
    return org.cyborgscoring.safetensors.Tensor.of(DType.F32, buffer, shape(plain));
  }

  /**
   * Fills tensors from a file.
   *
   * @throws org.cyborgscoring.data.InputException if the file is not sound, or lacks one of them in
   *     this shape
   */
  static void readInto(Map<String, Tensor> tensors, Path file) {
    TensorFile read;
    try {
      read = Safetensors.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
    tensors.forEach(
        (name, tensor) ->
            Scope.run(
                () -> {
                  long[] shape = shape(tensor);
                  FloatBuffer values = read.tensor(name, DType.F32, shape).bytes().asFloatBuffer();
                  tensor.detach().copy_(Tensors.ofFloats(values, shape));
                }));
  }

  private static long[] shape(Tensor tensor) {
    long[] shape = new long[Math.toIntExact(tensor.dim())];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = tensor.size(i);
    }
    return shape;
  }
}
