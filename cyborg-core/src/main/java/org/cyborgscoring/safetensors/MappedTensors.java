package org.cyborgscoring.safetensors;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;

/**
 * The tensors of a safetensors file of any size, each mapped into memory when it is asked for.
 *
 * <p>Opening reads the header and checks every shape, type and place against the length of the
 * file; the tensors themselves are read from the disk by the operating system as they are touched,
 * and take no room in the heap. One buffer holds at most 2 GB, so {@link #tensor} refuses larger
 * tensors and {@link #part} gives any piece of them.
 *
 * <p>Mapped tensors stay usable after {@link #close}: the system unmaps them when nothing refers to
 * them any more. A file that another program shortens while it is mapped cannot be guarded against;
 * reading it then fails with an {@link InternalError}. Safe for use by several threads.
 */
public final class MappedTensors implements Closeable {
  private final String name;
  private final FileChannel channel;
  private final long dataBegin;
  private final Map<String, TensorPlace> places;
  private final SortedMap<String, TensorInfo> tensors;
  private final SortedMap<String, String> metadata;

  private MappedTensors(String name, FileChannel channel, long dataBegin, Header header) {
    this.name = name;
    this.channel = channel;
    this.dataBegin = dataBegin;
    this.places = new HashMap<>();
    SortedMap<String, TensorInfo> infos = new TreeMap<>();
    for (TensorPlace place : header.places()) {
      places.put(place.name(), place);
      infos.put(place.name(), TensorInfo.of(place));
    }
    this.tensors = Collections.unmodifiableSortedMap(infos);
    this.metadata = Collections.unmodifiableSortedMap(new TreeMap<>(header.metadata()));
  }

  /**
   * Opens a file and checks its header.
   *
   * @throws InputException if there is no such file or if it is not sound: truncated, trailing
   *     bytes, a header that is not JSON or names a tensor twice, shapes, types and places that do
   *     not fit together
   */
  public static MappedTensors open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException("There is no file " + file + ".");
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      // The stream is not closed, for that would close the channel.
      InputStream in = Channels.newInputStream(channel);
      Header header = new SafetensorsReader(file.toString()).readHeader(in);
      long dataBegin = channel.position();
      checkLength(file, header.dataBytes(), channel.size() - dataBegin);
      return new MappedTensors(file.toString(), channel, dataBegin, header);
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      throw e;
    }
  }

  private static void checkLength(Path file, long needed, long present) {
    if (present < needed) {
      throw new InputException(
          "%s ends within its tensors, after %d of %d bytes. It is truncated; fetch or make it again."
              .formatted(file, present, needed));
    }
    if (present > needed) {
      throw new InputException(
          file + " goes on after its last tensor. The file is damaged; fetch or make it again.");
    }
  }

  /** What the file is called in messages: its path. */
  public String name() {
    return name;
  }

  /** What every tensor is, by name. */
  public SortedMap<String, TensorInfo> tensors() {
    return tensors;
  }

  /** The file's free texts by name. */
  public SortedMap<String, String> metadata() {
    return metadata;
  }

  /**
   * A tensor over the mapped bytes.
   *
   * @throws InputException if there is none of this name, or if it is larger than 2 GB
   */
  public Tensor tensor(String tensor) throws IOException {
    TensorPlace place = place(tensor);
    if (place.end() - place.begin() > Integer.MAX_VALUE) {
      throw new InputException(
          "%s: tensor '%s' takes %d bytes; tensors above 2 GB can only be read in parts."
              .formatted(name, tensor, place.end() - place.begin()));
    }
    return map(place, place.begin(), place.end(), place.shape());
  }

  /**
   * Consecutive elements of a tensor, as a tensor of one dimension over the mapped bytes.
   *
   * @param first the first element, counted in row-major order from 0
   * @param elements how many, at most 2 GB of them
   * @throws InputException if there is no tensor of this name
   * @throws IndexOutOfBoundsException if the tensor does not have these elements
   */
  public Tensor part(String tensor, long first, int elements) throws IOException {
    TensorPlace place = place(tensor);
    int size = place.dtype().bytes();
    Objects.checkFromIndexSize(first, elements, (place.end() - place.begin()) / size);
    long begin = place.begin() + first * size;
    return map(place, begin, begin + (long) elements * size, elements);
  }

  private TensorPlace place(String tensor) {
    TensorPlace place = places.get(tensor);
    if (place == null) {
      throw new InputException(name + " holds no tensor '" + tensor + "'; it is not such a model.");
    }
    return place;
  }

  private Tensor map(TensorPlace place, long begin, long end, long... shape) throws IOException {
    return Tensor.of(
        place.dtype(), channel.map(MapMode.READ_ONLY, dataBegin + begin, end - begin), shape);
  }

  /** Closes the file; tensors that were given stay usable. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
