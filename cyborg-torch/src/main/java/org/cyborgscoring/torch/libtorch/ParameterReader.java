package org.cyborgscoring.torch.libtorch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
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

/**
 * Reads the parameters of an encoder from a pretrained model, as single-precision floats whatever
 * their type in the file, or makes those of any model anew.
 *
 * <p>A file may hold the body alone or the body below its prefix with heads of other tasks. These
 * are left out, and the layers of the head that the file lacks, or has in another shape, are made
 * anew.
 *
 * @param specs what the model needs
 * @param bodyPrefix the name below which the pretrained body stands, such as {@code bert}
 * @param deviation the standard deviation of new weights
 */
public record ParameterReader(List<ParameterSpec> specs, String bodyPrefix, double deviation) {
  /** Buffers, and a layer that only a model without a task has. */
  private static final NamePatterns UNUSED =
      NamePatterns.of("*position_ids", "*token_type_ids", "*pooler.dense.*");

  public ParameterReader {
    specs = List.copyOf(specs);
  }

  /**
   * Reads all parameters.
   *
   * @param random makes new weights; used in the order of the specs, for new weights alone
   * @return the parameters on the processor, to be closed by the caller
   * @throws org.cyborgscoring.data.InputException if the model's tensors are not those that are
   *     needed, or hold values that are no finite numbers
   */
  public Parameters read(ModelFolder folder, RandomGenerator random) throws IOException {
    LibTorch.start();
    try (Checkpoint checkpoint = folder.checkpoint()) {
      CheckpointFit fit =
          CheckpointFit.of(shapes(), checkpoint.tensors(), rules(checkpoint))
              .require(folder.path().toString(), folder.config().modelType());
      Parameters parameters = new Parameters();
      try {
        Scope.run(() -> readAll(checkpoint, fit, random, parameters));
        return parameters;
      } catch (RuntimeException | Error e) {
        parameters.close();
        throw e;
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void readAll(
      Checkpoint checkpoint, CheckpointFit fit, RandomGenerator random, Parameters into) {
    for (ParameterSpec spec : specs) {
      String source = fit.sources().get(spec.name());
      Tensor tensor = empty(spec);
      into.put(spec.name(), tensor);
      try {
        if (source == null) {
          fill(elements(tensor), spec, random);
        } else {
          checkpoint.copyTo(source, 0, elements(tensor));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Makes all parameters anew.
   *
   * @param random used in the order of the specs
   * @return the parameters on the processor, to be closed by the caller
   */
  public Parameters fresh(RandomGenerator random) {
    LibTorch.start();
    Parameters parameters = new Parameters();
    for (ParameterSpec spec : specs) {
      Tensor tensor = empty(spec);
      parameters.put(spec.name(), tensor);
      fill(elements(tensor), spec, random);
    }
    return parameters;
  }

  private Map<String, List<Long>> shapes() {
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    specs.forEach(spec -> shapes.put(spec.name(), spec.shape()));
    return shapes;
  }

  private FitRules rules(Checkpoint checkpoint) {
    String prefix = bodyPrefix + ".";
    List<String> others = new ArrayList<>(UNUSED.patterns());
    if (checkpoint.names().stream().anyMatch(name -> name.startsWith(prefix))) {
      checkpoint.names().stream().filter(name -> !name.startsWith(prefix)).forEach(others::add);
    }
    List<String> heads =
        specs.stream().filter(ParameterSpec::head).map(ParameterSpec::name).toList();
    return new FitRules(prefix, new NamePatterns(heads), new NamePatterns(others));
  }

  /** A parameter without values yet, owned by the scope around the call or by who takes it. */
  static Tensor empty(ParameterSpec spec) {
    long[] shape = spec.shape().stream().mapToLong(Long::longValue).toArray();
    return torch.empty(shape, new TensorOptions(ScalarType.Float), null);
  }

  /** The elements of a tensor of single-precision floats on the processor, in its own memory. */
  public static FloatBuffer elements(Tensor tensor) {
    return new FloatPointer(tensor.data_ptr_float()).capacity(tensor.numel()).asBuffer();
  }

  private void fill(FloatBuffer elements, ParameterSpec spec, RandomGenerator random) {
    while (elements.hasRemaining()) {
      elements.put(
          switch (spec.initial()) {
            case NORMAL -> (float) (deviation * random.nextGaussian());
            case ZEROS -> 0;
            case ONES -> 1;
          });
    }
  }
}
