package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.checkpoint.ModelFolderWriter;
import org.cyborgscoring.torch.checkpoint.StoredWeights;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.text.wordpiece.SpecialTokens;
import org.cyborgscoring.torch.text.wordpiece.WordPieceSettings;
import org.cyborgscoring.torch.text.wordpiece.WordPieceTrainer;
import org.cyborgscoring.torch.text.wordpiece.WordPieceVocabulary;

/** A folder with a small Llama that has learned nothing yet. */
final class TinyLanguageModel {
  private static final String ANSWER = "{\"score\": 0123456789}";

  private TinyLanguageModel() {}

  /** Writes the folder, with a vocabulary learned from these texts and the form of answers. */
  static Path write(Path folder, List<String> texts, long seed) throws IOException {
    List<String> all = new ArrayList<>(texts);
    all.addAll(Collections.nCopies(3, ANSWER));
    return write(folder, all, seed, 32);
  }

  /** Writes the folder of a model of this width, with a vocabulary learned from these texts. */
  static Path write(Path folder, List<String> all, long seed, int width) throws IOException {
    WordPieceVocabulary vocabulary =
        new WordPieceTrainer(WordPieceSettings.uncased(300), SpecialTokens.decoder())
            .train(all, RunContext.withSeed(1));
    ModelConfig config = config(vocabulary.tokens().size(), width);
    ModelFolderWriter.write(folder, config, StoredWeights.of(weights(config, seed)), Map.of());
    vocabulary.files(1024).writeTo(folder);
    return folder;
  }

  private static ModelConfig config(int vocabulary, int width) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("model_type", "llama");
    fields.put("vocab_size", vocabulary);
    fields.put("hidden_size", width);
    fields.put("intermediate_size", 2 * width);
    fields.put("num_hidden_layers", 2);
    fields.put("num_attention_heads", 4);
    fields.put("num_key_value_heads", 2);
    fields.put("max_position_embeddings", 1024);
    fields.put("tie_word_embeddings", true);
    fields.put("eos_token_id", 3);
    return ModelConfig.of("config.json", fields);
  }

  private static Map<String, Tensor> weights(ModelConfig config, long seed) {
    Random random = new Random(seed);
    Map<String, Tensor> weights = new TreeMap<>();
    for (ParameterSpec spec : Decoders.plan(config).parameters()) {
      float[] values = new float[(int) spec.elements()];
      for (int i = 0; i < values.length; i++) {
        values[i] = spec.shape().size() == 1 ? 1 : (float) (0.2 * random.nextGaussian());
      }
      weights.put(
          spec.name(),
          Tensor.ofFloats(values, spec.shape().stream().mapToLong(Long::longValue).toArray()));
    }
    return weights;
  }
}
