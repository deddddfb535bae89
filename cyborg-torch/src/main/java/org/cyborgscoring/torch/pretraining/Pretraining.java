package org.cyborgscoring.torch.pretraining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.Checkpoint;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.checkpoint.ModelFolderWriter;
import org.cyborgscoring.torch.checkpoint.StoredWeights;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.ParameterReader;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.text.TokenRole;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.cyborgscoring.torch.text.wordpiece.SpecialTokens;
import org.cyborgscoring.torch.text.wordpiece.WordPieceSettings;
import org.cyborgscoring.torch.text.wordpiece.WordPieceTrainer;
import org.cyborgscoring.torch.training.CheckpointFolder;
import org.cyborgscoring.torch.training.Trainer;
import org.cyborgscoring.torch.training.TrainingLog;
import org.cyborgscoring.torch.training.TrainingSettings;
import org.jspecify.annotations.Nullable;

/**
 * Learns an encoder from texts by hidden tokens, anew or on from a pretrained one, and writes it as
 * a folder that Hugging Face's library reads too.
 *
 * @param texts all texts at hand, scored or not
 * @param settings how it learns
 * @param run seed, threads, progress; its work folder keeps every epoch, so that learning goes on
 *     where it was stopped
 */
public record Pretraining(List<String> texts, PretrainingSettings settings, RunContext run) {
  private static final double WEIGHT_DECAY = 0.01;
  private static final double WARM_UP = 0.1;
  private static final double CLIP = 1;
  private static final int TOKENS_AT_ONCE = 2048;

  public Pretraining {
    texts = List.copyOf(texts);
  }

  /**
   * Learns a vocabulary and an encoder from scratch.
   *
   * @param out the new folder
   * @throws InputException if the texts are too few, or if the folder exists
   */
  public Pretrained fromScratch(EncoderShape shape, int vocabularySize, Path out)
      throws IOException {
    run.progress().update("Learning the vocabulary", 0, -1);
    TokenizerFiles files =
        new WordPieceTrainer(WordPieceSettings.uncased(vocabularySize), SpecialTokens.encoder())
            .train(texts, run)
            .files(settings.maxTokens());
    try (Tokenizer tokenizer = new Tokenizer(files)) {
      ModelConfig config = shape.config(tokenizer.vocabularySize(), settings.maxTokens());
      return learn(config, null, tokenizer, contents(files), out);
    }
  }

  /**
   * Goes on with a pretrained encoder on these texts (domain-adaptive pretraining, Gururangan et
   * al. 2020).
   *
   * @param out the new folder
   * @throws InputException if the model cannot be read or does not learn by hidden tokens, if the
   *     texts are too few, or if the folder exists
   */
  public Pretrained continuing(ModelFolder model, Path out) throws IOException {
    TokenizerFiles files = TokenizerFiles.in(model.path());
    try (Tokenizer tokenizer = new Tokenizer(files)) {
      return learn(model.config(), model, tokenizer, model.tokenizerFiles(), out);
    }
  }

  private Pretrained learn(
      ModelConfig config,
      @Nullable ModelFolder model,
      Tokenizer tokenizer,
      Map<String, AtomicFile.Content> others,
      Path out)
      throws IOException {
    Layers root = Layers.root();
    Encoder encoder = Encoders.of(config, root);
    LanguageHead head = LanguageHead.declare(config, encoder, root);
    tokenizer.requireFits(encoder.tokens().rows());
    int maxTokens = Math.min(settings.maxTokens(), encoder.maxTokens());
    Corpus corpus =
        Corpus.of(texts, tokenizer, maxTokens, run.threads(), run.random("texts set apart"));
    List<ParameterSpec> specs = specs(root, head);
    ParameterReader reader =
        new ParameterReader(specs, encoder.bodyPrefix(), encoder.size().initializerRange());
    try (Parameters parameters =
        model == null
            ? reader.fresh(run.random("new weights"))
            : reader.read(model, run.random("new weights"))) {
      parameters.all().values().forEach(tensor -> tensor.requires_grad_(true));
      MaskedTokens objective =
          new MaskedTokens(
              encoder,
              head,
              tokenizer.specialIds().require(TokenRole.MASK),
              tokenizer.specialIds().require(TokenRole.PAD),
              special(tokenizer),
              settings.device());
      TrainingLog log =
          new Trainer<>(
                  objective,
                  new HiddenTokenLikelihood(objective, corpus.validation(), run.random("hidden")),
                  trainingSettings(),
                  settings.device())
              .train(
                  "Pretraining",
                  corpus.training(),
                  parameters,
                  new CheckpointFolder(run.workFolder(), fingerprint(config, model)),
                  run);
      ModelFolderWriter.write(out, config, weights(parameters), others);
      long elements = specs.stream().mapToLong(ParameterSpec::elements).sum();
      return new Pretrained(tokenizer.vocabularySize(), elements, corpus.training().size(), log);
    }
  }

  /** The body with the language head; heads for other tasks learn nothing here. */
  private static List<ParameterSpec> specs(Layers root, LanguageHead head) {
    Set<String> own =
        new HashSet<>(
            List.of(
                head.dense().weight(),
                head.norm().weight(),
                String.valueOf(head.dense().bias()),
                String.valueOf(head.norm().bias()),
                String.valueOf(head.output().bias())));
    Map<String, ParameterSpec> specs = new LinkedHashMap<>();
    for (ParameterSpec spec : root.declared()) {
      if (!spec.head() || own.contains(spec.name())) {
        specs.putIfAbsent(spec.name(), spec);
      }
    }
    return List.copyOf(specs.values());
  }

  private TrainingSettings trainingSettings() {
    return new TrainingSettings(
        settings.epochs(),
        settings.batchSize(),
        settings.learningRate(),
        WEIGHT_DECAY,
        WARM_UP,
        TrainingSettings.Decay.LINEAR,
        CLIP,
        settings.epochs(),
        TOKENS_AT_ONCE);
  }

  /** Models of one architecture have the same configuration, so their files count too. */
  private String fingerprint(ModelConfig config, @Nullable ModelFolder model) throws IOException {
    var digest = Sha256.digest();
    Sha256.add(digest, config.json());
    Sha256.add(digest, model == null ? "from scratch" : files(model));
    Sha256.add(digest, Integer.toString(settings.maxTokens()));
    texts.forEach(text -> Sha256.add(digest, text));
    return Sha256.hex(digest);
  }

  private static String files(ModelFolder model) throws IOException {
    try (Checkpoint checkpoint = model.checkpoint();
        InputStream tokenizer = Files.newInputStream(model.tokenizer())) {
      return checkpoint.identity() + " " + Sha256.of(tokenizer);
    }
  }

  private static Set<Integer> special(Tokenizer tokenizer) {
    Set<Integer> ids = new HashSet<>();
    for (TokenRole role : TokenRole.values()) {
      if (role != TokenRole.UNKNOWN) {
        tokenizer.specialIds().find(role).ifPresent(ids::add);
      }
    }
    return Set.copyOf(ids);
  }

  private static Map<String, AtomicFile.Content> contents(TokenizerFiles files) throws IOException {
    Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
    files.writeTo(
        name -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          written.put(name, bytes);
          return bytes;
        });
    Map<String, AtomicFile.Content> contents = new LinkedHashMap<>();
    written.forEach((name, bytes) -> contents.put(name, bytes::writeTo));
    return contents;
  }

  private static StoredWeights weights(Parameters parameters) {
    Map<String, org.cyborgscoring.safetensors.Tensor> weights = new HashMap<>();
    for (Map.Entry<String, Tensor> entry : parameters.all().entrySet()) {
      Tensor tensor = entry.getValue();
      long[] shape = new long[Math.toIntExact(tensor.dim())];
      for (int d = 0; d < shape.length; d++) {
        shape[d] = tensor.size(d);
      }
      weights.put(
          entry.getKey(),
          org.cyborgscoring.safetensors.Tensor.ofFloats(Tensors.floats(tensor), shape));
    }
    return StoredWeights.of(weights);
  }
}
