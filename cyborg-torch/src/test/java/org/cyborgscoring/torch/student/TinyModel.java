package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.checkpoint.ModelFolderWriter;
import org.cyborgscoring.torch.checkpoint.StoredWeights;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Initial;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.cyborgscoring.torch.text.wordpiece.SpecialTokens;
import org.cyborgscoring.torch.text.wordpiece.WordPieceSettings;
import org.cyborgscoring.torch.text.wordpiece.WordPieceTrainer;
import org.cyborgscoring.torch.text.wordpiece.WordPieceVocabulary;

/** A folder with a small BERT that has learned nothing yet. */
final class TinyModel {
  static final int CONTEXT = 32;

  private static final double DEVIATION = 0.05;

  private TinyModel() {}

  /** Writes the folder, with a vocabulary learned from these texts. */
  static Path write(Path folder, List<String> texts) throws IOException {
    WordPieceVocabulary vocabulary =
        new WordPieceTrainer(WordPieceSettings.uncased(200), SpecialTokens.encoder())
            .train(texts, RunContext.withSeed(1));
    ModelConfig config = config(vocabulary.tokens().size());
    ModelFolderWriter.write(folder, config, StoredWeights.of(weights(config)), Map.of());
    TokenizerFiles files = vocabulary.files(CONTEXT);
    files.writeTo(folder);
    return folder;
  }

  /** The configuration for a vocabulary of this size. */
  static ModelConfig config(int vocabulary) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("model_type", "bert");
    fields.put("vocab_size", vocabulary);
    fields.put("hidden_size", 32);
    fields.put("num_hidden_layers", 2);
    fields.put("num_attention_heads", 2);
    fields.put("intermediate_size", 64);
    fields.put("max_position_embeddings", CONTEXT);
    fields.put("type_vocab_size", 2);
    fields.put("hidden_dropout_prob", 0.05);
    fields.put("pad_token_id", 0);
    fields.put("initializer_range", DEVIATION);
    return ModelConfig.of("config.json", fields);
  }

  /** Random weights of the body alone, without a head. */
  static Map<String, Tensor> weights(ModelConfig config) {
    Layers root = Layers.root();
    var unused = Encoders.of(config, root);
    RandomGenerator random = new SplittableRandom(7);
    Map<String, Tensor> weights = new TreeMap<>();
    for (ParameterSpec spec : root.declared()) {
      if (!spec.head()) {
        float[] values = new float[(int) spec.elements()];
        for (int i = 0; i < values.length; i++) {
          values[i] =
              spec.initial() == Initial.NORMAL
                  ? (float) (DEVIATION * random.nextGaussian())
                  : spec.initial() == Initial.ONES ? 1 : 0;
        }
        long[] shape = spec.shape().stream().mapToLong(Long::longValue).toArray();
        weights.put(spec.name(), Tensor.ofFloats(values, shape));
      }
    }
    return weights;
  }

  /** Replaces the weights of a folder. */
  static void replaceWeights(Path folder, Map<String, Tensor> weights) throws IOException {
    try (var out = Files.newOutputStream(folder.resolve("model.safetensors"))) {
      org.cyborgscoring.safetensors.Safetensors.write(out, weights, Map.of());
    }
  }
}
