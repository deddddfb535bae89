package org.cyborgscoring.torch.pretraining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.bytedeco.pytorch.Scalar;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.DecoderReader;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.libtorch.ParameterReader;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.text.TokenRole;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.cyborgscoring.torch.text.wordpiece.SpecialTokens;
import org.cyborgscoring.torch.text.wordpiece.WordPieceSettings;
import org.cyborgscoring.torch.text.wordpiece.WordPieceTrainer;

/**
 * Learns a decoder from texts by the next token, anew or on from a pretrained one, and writes it as
 * a folder that Hugging Face's library reads too and that a generative Teacher is made of.
 *
 * @param texts all texts at hand, scored or not
 * @param told what the Teacher will be told besides, such as prompts and rubrics: learned from, but
 *     never set apart; may be empty
 * @param settings how it learns
 * @param run seed, threads, progress; its work folder keeps every epoch, so that learning goes on
 *     where it was stopped
 */
public record DecoderPretraining(
    List<String> texts, List<String> told, PretrainingSettings settings, RunContext run) {
  /** As Llama and GPT-3 were trained. */
  private static final double WEIGHT_DECAY = 0.1;

  private static final int NO_ID = -1;

  public DecoderPretraining {
    texts = List.copyOf(texts);
    told = List.copyOf(told);
  }

  /**
   * Learns a vocabulary and a Llama from scratch. The vocabulary keeps case, since it may count;
   * what every Teacher is told, and all answers, can be written in it, whatever the texts hold.
   *
   * @param out the new folder
   * @throws InputException if the texts are too few, or if the folder exists
   */
  public Pretrained fromScratch(ModelShape shape, int vocabularySize, Path out) throws IOException {
    run.progress().update("Learning the vocabulary", 0, -1);
    List<String> allTold = new ArrayList<>(told);
    allTold.addAll(TeacherWords.texts());
    List<String> all = new ArrayList<>(texts);
    all.addAll(allTold);
    TokenizerFiles files =
        new WordPieceTrainer(
                WordPieceSettings.uncased(vocabularySize).cased(), SpecialTokens.decoder())
            .train(all, TeacherWords.characters(), run)
            .files(settings.maxTokens());
    try (Tokenizer tokenizer = new Tokenizer(files)) {
      ModelConfig config =
          shape.decoder(tokenizer.vocabularySize(), settings.maxTokens(), tokenizer.specialIds());
      return learn(Beginning.anew(config, tokenizer), allTold, out);
    }
  }

  /**
   * Goes on with a pretrained decoder on these texts (domain-adaptive pretraining, Gururangan et
   * al. 2020). All its weights are learned.
   *
   * @param out the new folder
   * @throws InputException if the model cannot be read, is no decoder or does not fit into memory,
   *     if the texts are too few, or if the folder exists
   */
  public Pretrained continuing(ModelFolder model, Path out) throws IOException {
    ModelConfig config = model.config();
    if (LanguageHead.has(config.modelType())) {
      throw new InputException(
          config.file()
              + ": a model of model_type '"
              + config.modelType()
              + "' is an encoder, which does not learn by the next token; go on with it without"
              + " --decoder.");
    }
    try (Tokenizer tokenizer = new Tokenizer(TokenizerFiles.in(model.path()))) {
      return learn(Beginning.of(model, tokenizer), told, out);
    }
  }

  private Pretrained learn(Beginning beginning, List<String> allTold, Path out) throws IOException {
    Tokenizer tokenizer = beginning.tokenizer();
    DecoderPlan plan = Decoders.plan(beginning.config());
    tokenizer.requireFits(plan.size().vocabulary());
    TextDivision division =
        new TextDivision(
            tokenizer.frame(),
            end(tokenizer),
            Math.min(settings.maxTokens(), plan.size().positions()));
    Corpus corpus =
        Corpus.of(texts, tokenizer, division, run.threads(), run.random("texts set apart"))
            .with(allTold, tokenizer, division, run.threads());
    int tokensAtOnce = DecoderRoom.tokensAtOnce(plan);
    if (settings.device().isCpu()) {
      DecoderRoom.requireFits(plan, Math.max(tokensAtOnce, division.maxTokens()), run.threads());
    }
    ModelFolder model = beginning.model();
    Parameters parameters = model == null ? fresh(plan) : new DecoderReader(plan).read(model);
    List<String> all = new ArrayList<>(texts);
    all.addAll(allTold);
    return new PretrainingWork(beginning, all, settings, WEIGHT_DECAY, tokensAtOnce, run)
        .learn(new NextToken(new Decoder(plan), settings.device()), corpus, parameters, out);
  }

  /** The token that ends a text, unless the tokenizer sets it by itself or has none. */
  static int[] end(Tokenizer tokenizer) {
    OptionalInt end = tokenizer.specialIds().find(TokenRole.END);
    if (end.isEmpty()) {
      return new int[0];
    }
    // Around a text that is none of the ids: where one token both begins and ends, it may stand
    // before the text alone.
    int[] around = tokenizer.frame().around(new int[] {NO_ID});
    return around[around.length - 1] == end.getAsInt() ? new int[0] : new int[] {end.getAsInt()};
  }

  /**
   * New weights. Those of layers that add to what came in are smaller by the root of the number of
   * such layers, so that the sum does not grow with depth (Radford et al. 2019).
   */
  private Parameters fresh(DecoderPlan plan) {
    Parameters parameters =
        new ParameterReader(plan.parameters(), plan.bodyPrefix(), plan.size().initializerRange())
            .fresh(run.random("new weights"));
    Scalar smaller = new Scalar(1 / Math.sqrt(2.0 * plan.layers().size()));
    Scope.run(
        () ->
            plan.layers()
                .forEach(
                    layer -> {
                      parameters.get(layer.attention().output().weight()).mul_(smaller);
                      parameters.get(layer.feedForward().down().weight()).mul_(smaller);
                    }));
    return parameters;
  }
}
