package org.cyborgscoring.torch.pretraining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.TensorInfo;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.checkpoint.ModelFolderWriter;
import org.cyborgscoring.torch.checkpoint.StoredWeights;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.training.CheckpointFolder;
import org.cyborgscoring.torch.training.Trainer;
import org.cyborgscoring.torch.training.TrainingLog;
import org.cyborgscoring.torch.training.TrainingSettings;

/**
 * What pretraining is for every kind of model: training with every epoch kept, then a new folder.
 *
 * @param beginning what it begins with
 * @param texts all texts that it learns from or is judged by; they tell it from another
 * @param settings how it learns
 * @param weightDecay of AdamW
 * @param tokensAtOnce the most tokens that a worker computes at once
 * @param run seed, threads, progress, work folder
 */
record PretrainingWork(
    Beginning beginning,
    List<String> texts,
    PretrainingSettings settings,
    double weightDecay,
    int tokensAtOnce,
    RunContext run) {
  private static final double WARM_UP = 0.1;
  private static final double CLIP = 1;

  /**
   * Learns, and writes the model.
   *
   * @param parameters on the processor; closed by this
   * @param out the new folder
   */
  Pretrained learn(TokenPrediction objective, Corpus corpus, Parameters parameters, Path out)
      throws IOException {
    try (Parameters placed = parameters.movedTo(settings.device())) {
      placed.train(name -> true);
      TrainingLog log =
          new Trainer<>(
                  objective,
                  new TokenLikelihood(objective, corpus.validation(), run.random("hidden")),
                  trainingSettings(),
                  settings.device())
              .train(
                  "Pretraining",
                  corpus.training(),
                  placed,
                  new CheckpointFolder(run.workFolder(), fingerprint()),
                  run);
      ModelFolderWriter.write(out, asStored(), weights(placed), beginning.files());
      return new Pretrained(
          beginning.tokenizer().vocabularySize(),
          placed.all().values().stream().mapToLong(Tensor::numel).sum(),
          corpus.training().size(),
          log);
    }
  }

  private TrainingSettings trainingSettings() {
    return new TrainingSettings(
        settings.epochs(),
        settings.batchSize(),
        settings.learningRate(),
        weightDecay,
        WARM_UP,
        TrainingSettings.Decay.LINEAR,
        CLIP,
        settings.epochs(),
        tokensAtOnce);
  }

  private String fingerprint() throws IOException {
    var digest = Sha256.digest();
    Sha256.add(digest, beginning.identity());
    Sha256.add(digest, Integer.toString(settings.maxTokens()));
    texts.forEach(text -> Sha256.add(digest, text));
    return Sha256.hex(digest);
  }

  /** The configuration, with the type that the weights are written in whatever they came in. */
  private ModelConfig asStored() {
    ModelConfig config = beginning.config();
    for (String name : List.of("torch_dtype", "dtype")) {
      config = config.has(name) ? config.with(name, "float32") : config;
    }
    return config;
  }

  private static StoredWeights weights(Parameters parameters) {
    return new StoredWeights(
        parameters.all().entrySet().stream()
            .map(entry -> new TensorInfo(entry.getKey(), DType.F32, shape(entry.getValue())))
            .toList(),
        (info, channel) ->
            channel.write(
                org.cyborgscoring.safetensors.Tensor.ofFloats(
                        Tensors.floats(parameters.get(info.name())), info.extents())
                    .bytes()));
  }

  private static List<Long> shape(Tensor tensor) {
    return LongStream.range(0, tensor.dim()).mapToObj(tensor::size).toList();
  }
}
