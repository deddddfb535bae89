package org.cyborgscoring.torch.decoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.checkpoint.Checkpoint;
import org.cyborgscoring.torch.checkpoint.CheckpointFit;
import org.cyborgscoring.torch.checkpoint.FitRules;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.checkpoint.NamePatterns;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;

/**
 * Reads a decoder's weights from a folder, one after another, so that there is never more than one
 * in memory that is not stored as the taker likes.
 *
 * @param plan what the model needs
 */
public record DecoderReader(DecoderPlan plan) {
  /**
   * Floats that are copied at once; a buffer over native memory has no more than an int's range.
   */
  private static final int PART = 1 << 28;

  /** Buffers that follow from the configuration. */
  private static final NamePatterns BUFFERS =
      NamePatterns.of("*rotary_emb.inv_freq", "*attn.bias", "*attn.masked_bias");

  /** Keeps a weight in the form it likes. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Is given each weight once, in the order of the plan's parameters.
     *
     * @param weight single-precision floats on the processor; freed after the call unless retained
     */
    void take(ParameterSpec spec, Tensor weight);
  }

  /**
   * Reads all weights as single-precision floats.
   *
   * @return the weights on the processor, to be closed by the caller
   * @throws org.cyborgscoring.data.InputException if the folder's tensors are not those of the
   *     plan, or hold values that are no finite numbers
   */
  public Parameters read(ModelFolder folder) throws IOException {
    Parameters parameters = new Parameters();
    try {
      read(folder, (spec, weight) -> parameters.put(spec.name(), weight));
      return parameters;
    } catch (IOException | RuntimeException | Error e) {
      parameters.close();
      throw e;
    }
  }

  /**
   * Reads all weights.
   *
   * @param taker is given each of them
   * @throws org.cyborgscoring.data.InputException as {@link #read(ModelFolder)} does
   */
  public void read(ModelFolder folder, Taker taker) throws IOException {
    LibTorch.start();
    try (Checkpoint checkpoint = folder.checkpoint()) {
      CheckpointFit fit =
          CheckpointFit.of(shapes(), checkpoint.tensors(), rules())
              .require(folder.path().toString(), folder.config().modelType());
      for (ParameterSpec spec : plan.parameters()) {
        String source = fit.sources().get(spec.name());
        if (source == null) {
          throw new IllegalStateException(spec.name());
        }
        Scope.run(() -> taker.take(spec, read(checkpoint, source, spec)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Tensor read(Checkpoint checkpoint, String source, ParameterSpec spec) {
    long[] shape = spec.shape().stream().mapToLong(Long::longValue).toArray();
    Tensor weight = torch.empty(shape, new TensorOptions(ScalarType.Float), null);
    try {
      copy(checkpoint, source, weight);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return weight;
  }

  private static void copy(Checkpoint checkpoint, String source, Tensor weight) throws IOException {
    long elements = weight.numel();
    for (long at = 0; at < elements; at += PART) {
      FloatBuffer part =
          new FloatPointer(weight.data_ptr_float())
              .getPointer(at)
              .capacity(Math.min(PART, elements - at))
              .asBuffer();
      checkpoint.copyTo(source, at, part);
    }
  }

  private Map<String, List<Long>> shapes() {
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    plan.parameters().forEach(spec -> shapes.put(spec.name(), spec.shape()));
    return shapes;
  }

  private FitRules rules() {
    NamePatterns ignorable = plan.tied() ? BUFFERS.and(NamePatterns.of("lm_head.weight")) : BUFFERS;
    return new FitRules(plan.bodyPrefix() + ".", NamePatterns.of(), ignorable);
  }
}
