package org.cyborgscoring.torch.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.Tensor;

/** Model folders of a few bytes. */
final class TinyModel {
  private TinyModel() {}

  static Path config(Path folder) throws IOException {
    return Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"bert\"}");
  }

  static Path weights(Path file, Map<String, Tensor> tensors) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Safetensors.write(out, tensors, Map.of("format", "pt"));
    }
    return file;
  }

  /** One tensor w of BF16, zeros but for the last element, which take no room on the disk. */
  static Path sparse(Path file, long elements, short last) throws IOException {
    byte[] header =
        "{\"w\":{\"dtype\":\"BF16\",\"shape\":[%d],\"data_offsets\":[0,%d]}}"
            .formatted(elements, 2 * elements)
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer start =
        ByteBuffer.allocate(8 + header.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length)
            .put(header)
            .flip();
    ByteBuffer end = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort(last).flip();
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            StandardOpenOption.WRITE)) {
      channel.write(start);
      channel.write(end, channel.position() + 2 * (elements - 1));
    }
    return file;
  }

  /** Two files and their index. */
  static Path shards(Path folder) throws IOException {
    weights(
        folder.resolve("model-00001-of-00002.safetensors"),
        Map.of("b", Tensor.ofFloats(new float[] {1, 2}, 2)));
    weights(
        folder.resolve("model-00002-of-00002.safetensors"),
        Map.of("a", Tensor.ofBFloats(new float[] {3}, 1, 1)));
    return index(
        folder,
        "{\"a\": \"model-00002-of-00002.safetensors\", \"b\": \"model-00001-of-00002.safetensors\"}");
  }

  static Path index(Path folder, String map) throws IOException {
    return Files.writeString(
        folder.resolve("model.safetensors.index.json"),
        "{\"metadata\": {\"total_size\": 10}, \"weight_map\": " + map + "}");
  }
}
