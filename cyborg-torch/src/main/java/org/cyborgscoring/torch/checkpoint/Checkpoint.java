package org.cyborgscoring.torch.checkpoint;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.MappedTensors;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.safetensors.TensorInfo;

/**
 * The weights of a model by name, over one safetensors file or several; mapped, so that opening
 * even a large model costs neither time nor memory. Safe for use by several threads.
 */
public final class Checkpoint implements Closeable {
  /** The file of a model whose weights are in one. */
  public static final String SINGLE = "model.safetensors";

  /** The file that says which file holds which tensor. */
  public static final String INDEX = "model.safetensors.index.json";

  private static final Set<DType> FLOATS = Set.of(DType.F32, DType.F16, DType.BF16, DType.F64);
  private static final int PART = 1 << 24;

  private final Path source;
  private final SortedMap<String, MappedTensors> shards;
  private final SortedMap<String, MappedTensors> owners = new TreeMap<>();
  private final SortedMap<String, TensorInfo> tensors = new TreeMap<>();

  private Checkpoint(Path source, SortedMap<String, MappedTensors> shards) {
    this.source = source;
    this.shards = shards;
    for (MappedTensors shard : shards.values()) {
      for (TensorInfo info : shard.tensors().values()) {
        MappedTensors before = owners.put(info.name(), shard);
        if (before != null) {
          throw new InputException(
              "Both %s and %s hold the tensor '%s'. Fetch the model again."
                  .formatted(before.name(), shard.name(), info.name()));
        }
        tensors.put(info.name(), info);
      }
    }
  }

  /**
   * Opens the weights of a folder: {@link #SINGLE} if it is there, else those that {@link #INDEX}
   * names.
   *
   * @throws InputException if there are neither, if a file is missing or not sound, if the index
   *     names a file outside of the folder, or if a tensor is not where the index says, or twice
   */
  public static Checkpoint open(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(SINGLE))) {
      return openFile(folder.resolve(SINGLE));
    }
    Path path = folder.resolve(INDEX);
    if (!Files.isRegularFile(path)) {
      throw new InputException(ModelFolder.withoutWeights(folder));
    }
    ShardIndex index = ShardIndex.read(path);
    for (String shard : index.shards()) {
      if (!Files.isRegularFile(folder.resolve(shard))) {
        throw new InputException(
            "%s names the file %s, which is not there. Fetch the model again, whole."
                .formatted(path, shard));
      }
    }
    Checkpoint checkpoint = open(folder, index.shards().stream().map(folder::resolve).toList());
    try {
      checkpoint.check(path, index);
      return checkpoint;
    } catch (InputException e) {
      closeAll(checkpoint.shards, e);
      throw e;
    }
  }

  /**
   * Opens one file, as an adapter's.
   *
   * @throws InputException if there is no such file or if it is not sound
   */
  public static Checkpoint openFile(Path file) throws IOException {
    return open(file, List.of(file));
  }

  private static Checkpoint open(Path source, List<Path> files) throws IOException {
    SortedMap<String, MappedTensors> shards = new TreeMap<>();
    try {
      for (Path file : files) {
        shards.put(String.valueOf(file.getFileName()), MappedTensors.open(file));
      }
      return new Checkpoint(source, shards);
    } catch (IOException | RuntimeException | Error e) {
      closeAll(shards, e);
      throw e;
    }
  }

  private static void closeAll(Map<String, MappedTensors> shards, Throwable because) {
    for (MappedTensors shard : shards.values()) {
      try {
        shard.close();
      } catch (IOException e) {
        because.addSuppressed(e);
      }
    }
  }

  private void check(Path path, ShardIndex index) {
    for (Map.Entry<String, String> entry : index.files().entrySet()) {
      MappedTensors shard = Objects.requireNonNull(shards.get(entry.getValue()));
      if (!shard.tensors().containsKey(entry.getKey())) {
        throw new InputException(
            "%s says that %s holds the tensor '%s', but it does not. Fetch the model again."
                .formatted(path, entry.getValue(), entry.getKey()));
      }
    }
  }

  /** What every tensor is, by name. */
  public SortedMap<String, TensorInfo> tensors() {
    return Collections.unmodifiableSortedMap(tensors);
  }

  /** The names of the tensors, sorted. */
  public List<String> names() {
    return List.copyOf(tensors.keySet());
  }

  /** The number of elements of all tensors. */
  public long elements() {
    return tensors.values().stream().mapToLong(TensorInfo::elements).sum();
  }

  /**
   * What a tensor is.
   *
   * @throws InputException if there is none of this name
   */
  public TensorInfo info(String name) {
    TensorInfo info = tensors.get(name);
    if (info == null) {
      throw new InputException(source + " holds no tensor '" + name + "'; it is not such a model.");
    }
    return info;
  }

  /**
   * A tensor as it is stored, over the mapped bytes; usable after {@link #close}. Its elements are
   * not looked at, so they may be NaN; {@link #checkFinite} looks.
   *
   * @throws InputException if there is none of this name, or if it is larger than 2 GB
   */
  public Tensor tensor(String name) throws IOException {
    return owner(name).tensor(name);
  }

  /**
   * A tensor as single-precision floats, in row-major order.
   *
   * @throws InputException if there is none of this name, if it holds no floats, NaN or infinite
   *     elements, or more than an array can
   */
  public float[] floats(String name) throws IOException {
    long elements = info(name).elements();
    if (elements > Integer.MAX_VALUE - 8) {
      throw new InputException(
          "%s: tensor '%s' has %d elements, too many for an array."
              .formatted(owner(name).name(), name, elements));
    }
    float[] values = new float[(int) elements];
    copyTo(name, 0, FloatBuffer.wrap(values));
    return values;
  }

  /**
   * Copies elements as single-precision floats until the target is full; this works for tensors of
   * any size, in as many pieces as the caller likes. F32, F16 and BF16 are exact, F64 is rounded.
   *
   * @param first the first element, counted in row-major order from 0
   * @param target filled from its position to its limit
   * @throws InputException if there is no tensor of this name, or if it holds no floats, or NaN or
   *     infinite elements among those copied
   * @throws IndexOutOfBoundsException if the tensor does not have these elements
   */
  public void copyTo(String name, long first, FloatBuffer target) throws IOException {
    TensorInfo info = info(name);
    requireFloats(info);
    Objects.checkFromIndexSize(first, target.remaining(), info.elements());
    MappedTensors owner = owner(name);
    for (long at = first; target.hasRemaining(); ) {
      int size = Math.min(PART, target.remaining());
      if (!owner.part(name, at, size).copyTo(target)) {
        throw new InputException(
            "%s: tensor '%s' holds values that are no finite numbers. Its training diverged or the file is damaged; use another checkpoint."
                .formatted(owner.name(), name));
      }
      at += size;
    }
  }

  /**
   * Checks that all elements of a tensor are finite, without keeping them.
   *
   * @throws InputException if one is not, or as {@link #copyTo} does
   */
  public void checkFinite(String name) throws IOException {
    long elements = info(name).elements();
    FloatBuffer scratch = FloatBuffer.allocate((int) Math.min(elements, 1 << 20));
    for (long at = 0; at < elements; at += scratch.limit()) {
      scratch.clear().limit((int) Math.min(scratch.capacity(), elements - at));
      copyTo(name, at, scratch);
    }
  }

  static boolean isFloat(DType dtype) {
    return FLOATS.contains(dtype);
  }

  private void requireFloats(TensorInfo info) {
    if (!isFloat(info.dtype())) {
      throw new InputException(
          "%s: tensor '%s' holds %s; Cyborg reads weights of F32, F16, BF16 and F64. If the model was quantized, take the one that it was made from."
              .formatted(owner(info.name()).name(), info.name(), info.dtype()));
    }
  }

  private MappedTensors owner(String name) {
    MappedTensors owner = owners.get(info(name).name());
    return Objects.requireNonNull(owner);
  }

  /**
   * The SHA-256 of every file of weights, in 64 hexadecimal digits, by file name. Reads all bytes.
   */
  public SortedMap<String, String> identity() throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, MappedTensors> shard : shards.entrySet()) {
      try (InputStream in = Files.newInputStream(Path.of(shard.getValue().name()))) {
        hashes.put(shard.getKey(), Sha256.of(in));
      }
    }
    return Collections.unmodifiableSortedMap(hashes);
  }

  /** Closes the files; tensors that were given stay usable. */
  @Override
  public void close() throws IOException {
    IOException failed = null;
    for (MappedTensors shard : shards.values()) {
      try {
        shard.close();
      } catch (IOException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
