package org.cyborgscoring.safetensors;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.cyborgscoring.data.InputException;

/**
 * Reads and writes the <a href="https://github.com/huggingface/safetensors">safetensors</a> format:
 * the length of a header in eight little-endian bytes, the header as a JSON object that gives every
 * tensor's type, shape and place, then the tensors' bytes without a gap.
 */
public final class Safetensors {
  private Safetensors() {}

  /**
   * Writes tensors. The same content gives the same bytes: tensors stand in the order of their
   * type, largest elements first so that all are aligned, and of their names; metadata in the order
   * of its names.
   *
   * @param out stays open
   * @throws IllegalArgumentException if a tensor is called {@code __metadata__}
   */
  public static void write(
      OutputStream out, Map<String, Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    List<TensorInfo> infos =
        tensors.entrySet().stream()
            .map(entry -> TensorInfo.of(entry.getKey(), entry.getValue()))
            .toList();
    write(
        out,
        infos,
        metadata,
        (info, channel) -> channel.write(Objects.requireNonNull(tensors.get(info.name())).bytes()));
  }

  /**
   * Writes tensors that need not all be in memory. The bytes are those of {@link
   * #write(OutputStream, Map, Map)}, and the source is asked for the tensors in that order.
   *
   * @param out stays open
   * @param tensors what will be written, in any order
   * @param source gives the elements of each when it is asked, once
   * @throws IllegalArgumentException if a tensor is called {@code __metadata__}, if two have the
   *     same name, or if the source gives more or fewer bytes than a tensor's shape needs
   */
  public static void write(
      OutputStream out,
      Collection<TensorInfo> tensors,
      Map<String, String> metadata,
      TensorSource source)
      throws IOException {
    SafetensorsWriter.write(out, tensors, metadata, source);
  }

  /**
   * Reads a file of at most 2 GB whole; {@link MappedTensors} reads larger ones.
   *
   * @throws InputException if there is no such file or if it is not a sound safetensors file
   */
  public static TensorFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException("There is no file " + file + ".");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads a stream to its end, never allocating more than a small multiple of what it gives.
   *
   * @param in stays open
   * @param name what to call it in messages
   * @throws InputException if it is not sound: truncated, trailing bytes, a header that is not JSON
   *     or names a tensor twice, shapes, types and places that do not fit together
   */
  public static TensorFile read(InputStream in, String name) throws IOException {
    return new SafetensorsReader(name).read(in);
  }

  /**
   * Reads a stream to its end, one tensor after another in the order of their bytes, so that no
   * more than the largest is in memory.
   *
   * @param in stays open
   * @param name what to call it in messages
   * @param taker is given each tensor's name and the tensor, which it may keep
   * @throws InputException as {@link #read(InputStream, String)} does; what was taken before is
   *     then of no use
   */
  public static void readEach(InputStream in, String name, BiConsumer<String, Tensor> taker)
      throws IOException {
    new SafetensorsReader(name).readEach(in, taker);
  }
}
