package org.cyborgscoring.torch.pretraining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.ParameterReader;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.text.TokenRole;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.cyborgscoring.torch.text.wordpiece.SpecialTokens;
import org.cyborgscoring.torch.text.wordpiece.WordPieceSettings;
import org.cyborgscoring.torch.text.wordpiece.WordPieceTrainer;

/**
 * Learns an encoder from texts by hidden tokens, anew or on from a pretrained one, and writes it as
 * a folder that Hugging Face's library reads too.
 *
 * @param texts all texts at hand, scored or not
 * @param settings how it learns
 * @param run seed, threads, progress; its work folder keeps every epoch, so that learning goes on
 *     where it was stopped
 */
public record EncoderPretraining(List<String> texts, PretrainingSettings settings, RunContext run) {
  private static final double WEIGHT_DECAY = 0.01;
  private static final int TOKENS_AT_ONCE = 2048;

  public EncoderPretraining {
    texts = List.copyOf(texts);
  }

  /**
   * Learns a vocabulary and an encoder from scratch.
   *
   * @param out the new folder
   * @throws InputException if the texts are too few, or if the folder exists
   */
  public Pretrained fromScratch(ModelShape shape, int vocabularySize, Path out) throws IOException {
    run.progress().update("Learning the vocabulary", 0, -1);
    TokenizerFiles files =
        new WordPieceTrainer(WordPieceSettings.uncased(vocabularySize), SpecialTokens.encoder())
            .train(texts, run)
            .files(settings.maxTokens());
    try (Tokenizer tokenizer = new Tokenizer(files)) {
      ModelConfig config = shape.encoder(tokenizer.vocabularySize(), settings.maxTokens());
      return learn(Beginning.anew(config, tokenizer), out);
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
    ModelConfig config = model.config();
    if (Decoders.has(config.modelType())) {
      throw new InputException(
          config.file()
              + ": a model of model_type '"
              + config.modelType()
              + "' is a decoder, which does not learn by hidden tokens; go on with it by"
              + " --decoder.");
    }
    try (Tokenizer tokenizer = new Tokenizer(TokenizerFiles.in(model.path()))) {
      return learn(Beginning.of(model, tokenizer), out);
    }
  }

  private Pretrained learn(Beginning beginning, Path out) throws IOException {
    Tokenizer tokenizer = beginning.tokenizer();
    Layers root = Layers.root();
    Encoder encoder = Encoders.of(beginning.config(), root);
    LanguageHead head = LanguageHead.declare(beginning.config(), encoder, root);
    tokenizer.requireFits(encoder.tokens().rows());
    int maxTokens = Math.min(settings.maxTokens(), encoder.maxTokens());
    Corpus corpus =
        Corpus.of(
            texts,
            tokenizer,
            new TextDivision(tokenizer.frame(), new int[0], maxTokens),
            run.threads(),
            run.random("texts set apart"));
    MaskedTokens objective =
        new MaskedTokens(
            encoder,
            head,
            tokenizer.specialIds().require(TokenRole.MASK),
            tokenizer.specialIds().require(TokenRole.PAD),
            special(tokenizer),
            settings.device());
    ParameterReader reader =
        new ParameterReader(
            specs(root, head), encoder.bodyPrefix(), encoder.size().initializerRange());
    ModelFolder model = beginning.model();
    Parameters parameters =
        model == null
            ? reader.fresh(run.random("new weights"))
            : reader.read(model, run.random("new weights"));
    return new PretrainingWork(beginning, texts, settings, WEIGHT_DECAY, TOKENS_AT_ONCE, run)
        .learn(objective, corpus, parameters, out);
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

  private static Set<Integer> special(Tokenizer tokenizer) {
    Set<Integer> ids = new HashSet<>();
    for (TokenRole role : TokenRole.values()) {
      if (role != TokenRole.UNKNOWN) {
        tokenizer.specialIds().find(role).ifPresent(ids::add);
      }
    }
    return Set.copyOf(ids);
  }
}
