package org.cyborgscoring.torch.teacher;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.prompting.ExampleChoice;
import org.cyborgscoring.prompting.ExampleStrategy;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.scoring.OptionReader;
import org.cyborgscoring.torch.finetuning.FineTuningSettings;
import org.cyborgscoring.torch.lora.LoraSettings;
import org.cyborgscoring.torch.lora.TargetModules;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.training.TrainingSettings.Decay;

/** The options of a generative Teacher, by name, as users give them. */
final class TeacherOptions {
  /** Options that change no score. */
  static final Set<String> IDLE = Set.of("explain");

  /** Options of fine-tuning alone. */
  private static final Set<String> OF_FINE_TUNING =
      Set.of(
          "alpha",
          "batch",
          "clip",
          "decay",
          "dropout",
          "epochs",
          "folds",
          "learning-rate",
          "patience",
          "rank",
          "recompute",
          "targets",
          "tune",
          "warm-up",
          "weight-decay");

  private static final Set<String> KNOWN =
      Set.of(
          "alpha",
          "batch",
          "clip",
          "decay",
          "device",
          "dropout",
          "epochs",
          "examples",
          "explain",
          "fine-tune",
          "folds",
          "learning-rate",
          "max-tokens",
          "patience",
          "prompt-template",
          "quantize",
          "rank",
          "recompute",
          "shots",
          "targets",
          "tokens-at-once",
          "tune",
          "warm-up",
          "weight-decay");

  private static final int SOME_RATIONALES = 20;
  private static final int MOST_RATIONALES = 1_000_000;

  private final OptionReader options;

  private TeacherOptions(OptionReader options) {
    this.options = options;
  }

  /**
   * Reads the options.
   *
   * @throws InputException if one is unknown, cannot be used or does not go with another
   */
  static TeacherSettings parse(Map<String, String> given) {
    return new TeacherOptions(new OptionReader("A generative Teacher", given, KNOWN)).settings();
  }

  private TeacherSettings settings() {
    Optional<Integer> shots = options.wholeIfGiven("shots", 0, ExampleChoice.MOST);
    boolean fineTunes = options.flagIfGiven("fine-tune").orElse(shots.isEmpty());
    if (fineTunes && shots.orElse(0) > 0) {
      throw new InputException(
          "Examples are shown to a model that is not fine-tuned; leave shots or fine-tune out.");
    }
    if (!fineTunes) {
      OF_FINE_TUNING.stream()
          .sorted()
          .filter(options::has)
          .findFirst()
          .ifPresent(
              name -> {
                throw new InputException(
                    "The option "
                        + name
                        + " is for fine-tuning, and with shots or fine-tune=false there is none;"
                        + " leave one out.");
              });
    }
    return new TeacherSettings(
        options
            .path("prompt-template")
            .map(PromptTemplate::read)
            .orElseGet(PromptTemplate::standard),
        ExampleStrategy.named(options.text("examples", "similar")),
        shots.orElse(0),
        fineTunes,
        options.flag("tune"),
        fineTuning(),
        WeightStorage.named(
            options.choice("quantize", "none", WeightStorage.NAMES.toArray(String[]::new))),
        whole("max-tokens", 32, 1 << 20),
        rationales(),
        options.text("device", "auto"));
  }

  private FineTuningSettings fineTuning() {
    return new FineTuningSettings(
        lora(),
        whole("epochs", 1, 10_000),
        whole("patience", 1, 10_000),
        options
            .number("learning-rate", "a number above 0 and at most 1", x -> x > 0 && x <= 1)
            .map(OptionalDouble::of)
            .orElseGet(OptionalDouble::empty),
        options.whole("batch", 8, 1, 4096),
        share("weight-decay", 0),
        share("warm-up", 0.1),
        options.choice("decay", "cosine", "cosine", "linear").equals("linear")
            ? Decay.LINEAR
            : Decay.COSINE,
        options.amount("clip").orElse(1.0),
        options.whole("tokens-at-once", 2048, 1, 1 << 24),
        recompute(),
        options.whole("folds", 2, 2, 100));
  }

  private LoraSettings lora() {
    LoraSettings usual = LoraSettings.DEFAULT;
    int rank = options.whole("rank", usual.rank(), 1, 4096);
    return new LoraSettings(
        rank,
        // As is customary, the scale stays the same with other ranks.
        options.amount("alpha").orElse(usual.alpha() / usual.rank() * rank),
        false,
        share("dropout", usual.dropout()),
        options.has("targets") ? TargetModules.of(options.texts("targets")) : usual.targets());
  }

  private FineTuningSettings.Recompute recompute() {
    return switch (options.choice("recompute", "auto", "auto", "true", "false")) {
      case "true" -> FineTuningSettings.Recompute.ALWAYS;
      case "false" -> FineTuningSettings.Recompute.NEVER;
      default -> FineTuningSettings.Recompute.AUTO;
    };
  }

  /** A number, or true for some. */
  private int rationales() {
    return switch (options.text("explain", "false")) {
      case "true", "yes", "on" -> SOME_RATIONALES;
      case "false", "no", "off" -> 0;
      default -> options.whole("explain", 0, 0, MOST_RATIONALES);
    };
  }

  private double share(String name, double otherwise) {
    return options
        .number(name, "a share from 0 to below 1", x -> x >= 0 && x < 1)
        .orElse(otherwise);
  }

  private OptionalInt whole(String name, int least, int most) {
    return options
        .wholeIfGiven(name, least, most)
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }
}
