package org.cyborgscoring.safetensors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes tensors in the one order that their content determines. */
final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;

  private SafetensorsWriter() {}

  static void write(
      OutputStream out,
      Collection<TensorInfo> tensors,
      Map<String, String> metadata,
      TensorSource source)
      throws IOException {
    List<TensorInfo> ordered = ordered(tensors);
    byte[] header = header(ordered, metadata);
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.write(length.putLong(header.length).array());
    out.write(header);
    for (TensorInfo tensor : ordered) {
      try (CountedChannel channel = new CountedChannel(out, tensor)) {
        source.writeTo(tensor, channel);
        channel.checkWhole();
      }
    }
  }

  private static List<TensorInfo> ordered(Collection<TensorInfo> tensors) {
    Set<String> names = new HashSet<>();
    for (TensorInfo tensor : tensors) {
      if (tensor.name().equals(HeaderParser.METADATA)) {
        throw new IllegalArgumentException("No tensor can be called " + tensor.name() + ".");
      }
      if (!names.add(tensor.name())) {
        throw new IllegalArgumentException("Two tensors are called '" + tensor.name() + "'.");
      }
    }
    List<TensorInfo> ordered = new ArrayList<>(tensors);
    ordered.sort(
        Comparator.comparing(TensorInfo::dtype, Comparator.reverseOrder())
            .thenComparing(TensorInfo::name));
    return ordered;
  }

  private static byte[] header(List<TensorInfo> tensors, Map<String, String> metadata) {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), header)) {
      json.writeStartObject();
      if (!metadata.isEmpty()) {
        json.writeObjectPropertyStart(HeaderParser.METADATA);
        new TreeMap<>(metadata).forEach(json::writeStringProperty);
        json.writeEndObject();
      }
      long at = 0;
      for (TensorInfo tensor : tensors) {
        json.writeObjectPropertyStart(tensor.name());
        json.writeStringProperty("dtype", tensor.dtype().name());
        json.writeArrayPropertyStart("shape");
        for (long extent : tensor.shape()) {
          json.writeNumber(extent);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("data_offsets");
        json.writeNumber(at);
        at = Math.addExact(at, tensor.bytes());
        json.writeNumber(at);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    while (header.size() % ALIGNMENT != 0) {
      header.write(' ');
    }
    return header.toByteArray();
  }
}
