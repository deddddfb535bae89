package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.engine.EngineProvenance;
import org.cyborgscoring.engine.ScoringEngine;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.screening.ConditionScreen;
import org.cyborgscoring.screening.ScreenProfile;
import org.cyborgscoring.screening.ScreenSettings;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Initial;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.text.wordpiece.SpecialTokens;
import org.cyborgscoring.torch.text.wordpiece.WordPieceSettings;
import org.cyborgscoring.torch.text.wordpiece.WordPieceTrainer;
import org.cyborgscoring.torch.text.wordpiece.WordPieceVocabulary;

/** A scoring engine whose Student is a very small BERT. */
final class TransformerEngine {
  private static final int CONTEXT = 160;

  private TransformerEngine() {}

  /** Makes the engine in a folder and gives its file. */
  static Path write(Path folder) throws IOException {
    List<Response> responses = DemoItem.generate(40, 1).responses();
    Path model = folder.resolve("tiny");
    writeModel(model, responses.stream().map(Response::text).toList());
    Map<String, String> options =
        Map.of("epochs", "1", "device", "cpu", "learning-rate", "1e-3", "long", "truncate");
    StudentModel student =
        StudentProvider.named(model.toString(), options)
            .fit(
                CyborgData.ofHandScores(new HandScored(DemoItem.item(), responses)),
                RunContext.withSeed(1).withWorkFolder(folder))
            .model();
    Path file = folder.resolve("engine.cyborg");
    new ScoringEngine(
            DemoItem.item(),
            student,
            CutScores.rounding(DemoItem.item().scale()),
            ConditionScreen.of(
                DemoItem.item(),
                new ScreenProfile(ScreenSettings.DEFAULT.withLanguage(false), null)),
            new EngineProvenance(
                "test", Instant.EPOCH, 40, 0, "", Map.of(), Map.of(), "0".repeat(64)))
        .save(file);
    return file;
  }

  private static void writeModel(Path folder, List<String> texts) throws IOException {
    WordPieceVocabulary vocabulary =
        new WordPieceTrainer(WordPieceSettings.uncased(200), SpecialTokens.encoder())
            .train(texts, RunContext.withSeed(1));
    Files.createDirectories(folder);
    vocabulary.files(CONTEXT).writeTo(folder);
    Map<String, Object> fields = new HashMap<>();
    fields.put("model_type", "bert");
    fields.put("vocab_size", vocabulary.tokens().size());
    fields.put("hidden_size", 16);
    fields.put("num_hidden_layers", 1);
    fields.put("num_attention_heads", 2);
    fields.put("intermediate_size", 32);
    fields.put("max_position_embeddings", CONTEXT);
    fields.put("pad_token_id", 0);
    ModelConfig config = ModelConfig.of("config.json", fields);
    Files.writeString(folder.resolve("config.json"), config.json());
    try (var out = Files.newOutputStream(folder.resolve("model.safetensors"))) {
      Safetensors.write(out, weights(config), Map.of());
    }
  }

  private static Map<String, Tensor> weights(ModelConfig config) {
    Layers root = Layers.root();
    Encoder encoder = Encoders.of(config, root);
    SplittableRandom random = new SplittableRandom(encoder.size().hidden());
    Map<String, Tensor> weights = new TreeMap<>();
    for (ParameterSpec spec : root.declared()) {
      float[] values = new float[(int) spec.elements()];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            spec.initial() == Initial.NORMAL
                ? (float) (0.2 * random.nextGaussian())
                : spec.initial() == Initial.ONES ? 1 : 0;
      }
      if (!spec.head()) {
        weights.put(
            spec.name(),
            Tensor.ofFloats(values, spec.shape().stream().mapToLong(Long::longValue).toArray()));
      }
    }
    return weights;
  }
}
