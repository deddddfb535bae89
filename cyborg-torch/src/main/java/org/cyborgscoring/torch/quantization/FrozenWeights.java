package org.cyborgscoring.torch.quantization;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.DecoderReader;
import org.cyborgscoring.torch.decoder.Weights;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.ComputeDevice;

/**
 * A decoder's weights in native memory in the form that a {@link WeightStorage} says. They are
 * never trained. Freed when closed.
 */
public final class FrozenWeights implements Weights, AutoCloseable {
  private final DecoderPlan plan;
  private final WeightStorage storage;
  private final ComputeDevice device;
  private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
  private long elements;

  private FrozenWeights(DecoderPlan plan, WeightStorage storage, ComputeDevice device) {
    this.plan = plan;
    this.storage = storage;
    this.device = device;
  }

  /** Gives a weight to whoever keeps it. */
  @FunctionalInterface
  public interface Source {
    /**
     * Gives all weights of a plan, one after another.
     *
     * @throws IOException if they cannot be read
     */
    void giveTo(DecoderReader.Taker taker) throws IOException;
  }

  /**
   * Reads the weights of a folder; one of them at a time is in memory in 32 bits.
   *
   * @throws org.cyborgscoring.data.InputException if they are not those of the plan
   */
  public static FrozenWeights read(
      DecoderPlan plan, ModelFolder folder, WeightStorage storage, ComputeDevice device)
      throws IOException {
    return of(plan, storage, device, taker -> new DecoderReader(plan).read(folder, taker));
  }

  /**
   * Keeps what a source gives.
   *
   * @param device where the weights are kept, and where passes then compute
   */
  public static FrozenWeights of(
      DecoderPlan plan, WeightStorage storage, ComputeDevice device, Source source)
      throws IOException {
    FrozenWeights weights = new FrozenWeights(plan, storage, device);
    boolean recording = GradMode.is_enabled();
    GradMode.set_enabled(false);
    try {
      source.giveTo(weights::put);
      return weights;
    } catch (IOException | RuntimeException | Error e) {
      weights.close();
      throw e;
    } finally {
      GradMode.set_enabled(recording);
    }
  }

  private void put(ParameterSpec spec, Tensor weight) {
    StoredTensor before = tensors.put(spec.name(), storage.of(plan, spec).store(weight, device));
    if (before != null) {
      before.close();
      throw new IllegalArgumentException("There are two weights " + spec.name() + ".");
    }
    elements += spec.elements();
  }

  private StoredTensor stored(String name) {
    StoredTensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("There is no weight " + name + ".");
    }
    return tensor;
  }

  @Override
  public Tensor get(String name) {
    return stored(name).unpack();
  }

  @Override
  public Tensor rows(Embedding table, Tensor ids) {
    Tensor rows = stored(table.weight()).rows(ids.reshape(-1));
    long[] shape = new long[(int) ids.dim() + 1];
    for (int i = 0; i < shape.length - 1; i++) {
      shape[i] = ids.size(i);
    }
    shape[shape.length - 1] = table.size();
    return rows.view(shape);
  }

  @Override
  public boolean packed() {
    return !storage.equals(WeightStorage.FLOAT32);
  }

  /** The native memory that the weights take. */
  public long bytes() {
    return tensors.values().stream().mapToLong(StoredTensor::bytes).sum();
  }

  /** The number of weights. */
  public long elements() {
    return elements;
  }

  @Override
  public void close() {
    tensors.values().forEach(StoredTensor::close);
    tensors.clear();
  }
}
