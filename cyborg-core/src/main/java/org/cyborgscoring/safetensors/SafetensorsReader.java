package org.cyborgscoring.safetensors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.cyborgscoring.data.InputException;

/** Reads one safetensors stream into memory. */
final class SafetensorsReader {
  /** The reference implementation's limit on headers. */
  static final long LONGEST_HEADER = 100_000_000;

  private static final int LENGTH_BYTES = Long.BYTES;

  private final String file;

  /**
   * A reader.
   *
   * @param file what to call the stream in messages
   */
  SafetensorsReader(String file) {
    this.file = file;
  }

  TensorFile read(InputStream in) throws IOException {
    Header header = readHeader(in);
    byte[] data = readExactly(in, dataBytes(header), "its tensors");
    if (in.read() >= 0) {
      throw new InputException(
          file + " goes on after its last tensor. The file is damaged; fetch or make it again.");
    }
    Map<String, Tensor> tensors = new TreeMap<>();
    for (TensorPlace place : header.places()) {
      int begin = (int) place.begin();
      ByteBuffer bytes = ByteBuffer.wrap(data, begin, (int) place.end() - begin);
      tensors.put(place.name(), Tensor.of(place.dtype(), bytes, place.shape()));
    }
    return new TensorFile(file, tensors, header.metadata());
  }

  void readEach(InputStream in, BiConsumer<String, Tensor> taker) throws IOException {
    List<TensorPlace> places = new ArrayList<>(readHeader(in).places());
    places.sort(Comparator.comparingLong(TensorPlace::begin).thenComparing(TensorPlace::end));
    for (TensorPlace place : places) {
      long bytes = place.end() - place.begin();
      if (bytes > Integer.MAX_VALUE - 8) {
        throw new InputException(
            "%s: tensor '%s' takes %d bytes; at most 2 GB can be read at once."
                .formatted(file, place.name(), bytes));
      }
      ByteBuffer data = ByteBuffer.wrap(readExactly(in, (int) bytes, "its tensors"));
      taker.accept(place.name(), Tensor.of(place.dtype(), data, place.shape()));
    }
    if (in.read() >= 0) {
      throw new InputException(
          file + " goes on after its last tensor. The file is damaged; fetch or make it again.");
    }
  }

  /** Reads up to the first byte of the tensors. */
  Header readHeader(InputStream in) throws IOException {
    byte[] length = readExactly(in, LENGTH_BYTES, "the length of its header");
    long headerBytes = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (headerBytes < 0 || headerBytes > LONGEST_HEADER) {
      throw new InputException(
          file
              + " is not a safetensors file: its header would be "
              + Long.toUnsignedString(headerBytes)
              + " bytes long, and at most "
              + LONGEST_HEADER
              + " are allowed.");
    }
    return HeaderParser.parse(file, readExactly(in, (int) headerBytes, "its header"));
  }

  private int dataBytes(Header header) {
    // Some virtual machines cannot make arrays of the very last lengths.
    if (header.dataBytes() > Integer.MAX_VALUE - 8) {
      throw new InputException(
          file
              + " holds "
              + header.dataBytes()
              + " bytes of tensors; at most 2 GB can be read into memory. Divide it into smaller files.");
    }
    return (int) header.dataBytes();
  }

  /** Allocates as bytes arrive, so that a length alone, however large, costs no memory. */
  private byte[] readExactly(InputStream in, int bytes, String what) throws IOException {
    byte[] read = in.readNBytes(bytes);
    if (read.length < bytes) {
      throw new InputException(
          "%s ends within %s, after %d of %d bytes. It is truncated; fetch or make it again."
              .formatted(file, what, read.length, bytes));
    }
    return read;
  }
}
