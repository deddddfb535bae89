package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.onnx.OnnxStudent;
import org.cyborgscoring.torch.text.TokenIds;
import org.cyborgscoring.torch.text.Tokenizer;

/**
 * A fitted Student that is a transformer. Any number of threads may score with it at once. Its
 * weights lie in native memory until it is closed, or found unreachable by the garbage collector.
 */
final class TransformerModel implements StudentModel, OnnxStudent.Source {
  private static final Cleaner CLEANER = Cleaner.create();

  private final String providerId;
  private final ModelParts parts;
  private final Parameters parameters;
  private final Cleaner.Cleanable memory;

  /**
   * A model, which owns its weights and its tokenizer from now on.
   *
   * @param providerId the id of the provider that loads it
   * @param parameters the weights, on the processor
   */
  TransformerModel(String providerId, ModelParts parts, Parameters parameters) {
    this.providerId = providerId;
    this.parts = parts;
    this.parameters = parameters;
    this.memory = CLEANER.register(this, new NativeMemory(parameters, parts.texts().tokenizer()));
  }

  /** What is freed; it must not know the model. */
  private record NativeMemory(Parameters parameters, Tokenizer tokenizer) implements Runnable {
    @Override
    public void run() {
      parameters.close();
      tokenizer.close();
    }
  }

  @Override
  public String providerId() {
    return providerId;
  }

  @Override
  public Map<String, String> origin() {
    return parts.provenance();
  }

  ModelParts parts() {
    return parts;
  }

  Parameters parameters() {
    return parameters;
  }

  @Override
  public List<ScoreDistribution> score(List<Response> responses) {
    try {
      return scoreAll(responses);
    } finally {
      // Without this the collector might free the weights while native code reads them.
      Reference.reachabilityFence(this);
    }
  }

  private List<ScoreDistribution> scoreAll(List<Response> responses) {
    if (responses.isEmpty()) {
      return List.of();
    }
    List<String> texts = responses.stream().map(Response::text).toList();
    List<TokenIds> ids = parts.texts().ids(texts, 1);
    NetworkPass pass =
        new NetworkPass(
            parts.network(),
            parts.texts().sequences(ids),
            features(texts),
            parts.texts().padId(),
            ComputeDevice.CPU);
    float[][] outputs = Predictor.predict(pass, parameters);
    return Arrays.stream(outputs).map(parts.reading()::distribution).toList();
  }

  private List<float[]> features(List<String> texts) {
    FeatureScale scale = parts.features();
    if (scale == null) {
      return List.of();
    }
    return FeatureScale.measure(texts).stream().map(scale::scaled).toList();
  }

  @Override
  public OnnxStudent toOnnx() {
    return StudentGraph.of(this);
  }

  @Override
  public void save(ModelFiles.Sink files) throws IOException {
    try {
      TransformerFiles.write(this, files);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public void close() {
    memory.clean();
  }
}
