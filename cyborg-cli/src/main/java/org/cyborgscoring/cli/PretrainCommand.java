package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cyborgscoring.data.FolderTree;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ReadOptions;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.pretraining.DecoderPretraining;
import org.cyborgscoring.torch.pretraining.EncoderPretraining;
import org.cyborgscoring.torch.pretraining.ModelShape;
import org.cyborgscoring.torch.pretraining.Pretrained;
import org.cyborgscoring.torch.pretraining.PretrainingSettings;
import org.cyborgscoring.torch.source.ModelSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg pretrain}: an encoder or a decoder from the responses at hand. */
@Command(
    name = "pretrain",
    mixinStandardHelpOptions = true,
    description = {
      "Learns a small encoder from all responses at hand, scored or not, by hidden tokens, and writes"
          + " it as a folder that 'cyborg run --student FOLDER' and Hugging Face's library take.",
      "With --decoder it learns a decoder by the next token, for 'cyborg run --teacher FOLDER'.",
      "--from-scratch needs no download; --continue makes a pretrained model at home in the"
          + " responses' language."
    })
final class PretrainCommand implements Callable<Integer> {
  /** Where it begins. */
  static final class Start {
    @Option(
        names = "--from-scratch",
        required = true,
        description = "Learn a vocabulary and a model from nothing but the responses.")
    private boolean fromScratch;

    @Option(
        names = "--continue",
        required = true,
        paramLabel = "MODEL",
        description = "Go on with a pretrained model: hf: and its name, or a folder.")
    private String model = "";
  }

  @ArgGroup(multiplicity = "1")
  private Start start = new Start();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Tables of responses: csv, tsv, jsonl or xlsx.")
  private List<Path> files = List.of();

  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final Reading reading = new Reading();
  @Mixin private final ThreadOptions threads = new ThreadOptions();
  @Mixin private final SeedOption seed = new SeedOption();

  @Option(
      names = "--decoder",
      description =
          "Learn a decoder, for a generative Teacher, from the responses and from --prompt and"
              + " --rubric where they are given.")
  private boolean decoder;

  @Option(
      names = "--size",
      paramLabel = "NAME",
      description = "How large a new model is: tiny, mini, small, medium or base (default: mini).")
  private @Nullable String size;

  @Option(
      names = "--vocabulary",
      paramLabel = "N",
      description = "The most tokens of a new vocabulary (default: 8000).")
  private @Nullable Integer vocabulary;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often all responses are read (default: ${DEFAULT-VALUE}).")
  private int epochs = 20;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "How many sequences make a step (default: ${DEFAULT-VALUE}).")
  private int batch = 32;

  @Option(
      names = "--learning-rate",
      paramLabel = "RATE",
      description =
          "The highest learning rate (default: 5e-4 from scratch, 5e-5 for a pretrained model).")
  private @Nullable Double learningRate;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      description =
          "The most tokens of a sequence; longer responses are divided. A new model never sees more"
              + " at once: for a Teacher, that is its whole prompt (default: ${DEFAULT-VALUE}).")
  private int maxTokens = 256;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description = "auto, cpu or cuda:N (default: ${DEFAULT-VALUE}).")
  private String device = "auto";

  @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "The new folder.")
  private Path out = Path.of("");

  private final Console console;

  PretrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out)) {
      throw new InputException(
          out + " exists already. Name a new folder, or delete it if it is not needed.");
    }
    check();
    List<ResponseSet> sets = sets();
    Pretrained done;
    Path left;
    try (WorkBeside work = WorkBeside.result(out);
        ProgressDisplay progress = ProgressDisplay.on(console)) {
      left = work.path();
      RunContext run = threads.toContext(seed.value(), console, progress).withWorkFolder(left);
      done = decoder ? decoder(sets, run) : encoder(sets, run);
    }
    FolderTree.delete(left);
    console.out().print(summary(done));
    return ExitCode.OK;
  }

  private void check() {
    if (tokens() < 1 || epochs < 1 || batch < 1 || maxTokens < 8) {
      throw new InputException(
          "--vocabulary, --epochs and --batch are at least 1, --max-tokens at least 8.");
    }
    if (learningRate != null && !(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new InputException(
          "--learning-rate is a number above 0, such as 5e-4; leave it out for the usual one.");
    }
    if (!start.fromScratch && (size != null || vocabulary != null)) {
      throw new InputException(
          "--size and --vocabulary are those of a new model; leave them out with --continue,"
              + " whose model has its own.");
    }
    ModelShape unused = shape();
  }

  private int tokens() {
    return vocabulary == null ? 8000 : vocabulary;
  }

  private ModelShape shape() {
    return ModelShape.named(size == null ? "mini" : size);
  }

  private Pretrained encoder(List<ResponseSet> sets, RunContext run) throws IOException {
    EncoderPretraining pretraining = new EncoderPretraining(texts(sets), settings(), run);
    return start.fromScratch
        ? pretraining.fromScratch(shape(), tokens(), out)
        : pretraining.continuing(ModelSource.named(start.model).folder(run), out);
  }

  private Pretrained decoder(List<ResponseSet> sets, RunContext run) throws IOException {
    List<String> told =
        sets.stream()
            .map(ResponseSet::item)
            .flatMap(item -> Stream.of(item.prompt(), item.rubric()))
            .filter(text -> !text.isBlank())
            .distinct()
            .toList();
    DecoderPretraining pretraining = new DecoderPretraining(texts(sets), told, settings(), run);
    return start.fromScratch
        ? pretraining.fromScratch(shape(), tokens(), out)
        : pretraining.continuing(ModelSource.named(start.model).folder(run), out);
  }

  private PretrainingSettings settings() {
    double usual = start.fromScratch ? 5e-4 : 5e-5;
    return new PretrainingSettings(
        epochs,
        batch,
        learningRate == null ? usual : learningRate,
        maxTokens,
        ComputeDevice.named(device));
  }

  /** Hand scores do not matter here, so any scale does where the user named none. */
  private List<ResponseSet> sets() {
    ReadOptions options = table.toReadOptions().withoutScores();
    ReadOptions scaled =
        options.scale() == null && options.preset() == null
            ? options.withScale(ScoreScale.of(0, 1))
            : options;
    List<ResponseSet> sets = new ArrayList<>();
    for (Path file : files) {
      List<ResponseSet> each = reading.each(reading.all(file, scaled, console));
      reading.requireTextsOfOne(each);
      sets.addAll(each);
    }
    return sets;
  }

  private static List<String> texts(List<ResponseSet> sets) {
    return sets.stream().flatMap(set -> set.responses().stream()).map(Response::text).toList();
  }

  private String summary(Pretrained done) {
    return """
    Model:      %s
    Learned:    %s parameters, %s tokens in the vocabulary, from %s sequences
    Perplexity: %s of %s tokens in responses that were set apart (epoch %d of %d)
    Next:       cyborg run FILE --%s %s
    """
        .formatted(
            out,
            Figures.count(done.parameters()),
            Figures.count(done.vocabulary()),
            Figures.count(done.sequences()),
            String.format(Locale.ROOT, "%.1f", done.perplexity()),
            decoder ? "next" : "hidden",
            done.log().bestEpoch(),
            done.log().epochs().size(),
            decoder ? "teacher" : "student",
            out);
  }
}
