package org.cyborgscoring.llm;

import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.llm.money.Budget;
import org.cyborgscoring.llm.money.PriceTable;
import org.cyborgscoring.llm.privacy.RedactionSettings;
import org.cyborgscoring.llm.server.Endpoint;
import org.cyborgscoring.llm.server.OpenAiServer.Connection;
import org.cyborgscoring.prompting.ExampleChoice;
import org.cyborgscoring.prompting.ExampleStrategy;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.scoring.OptionReader;

/**
 * What a user chose for a hosted Teacher.
 *
 * @param model the name of the model
 * @param endpoint where it is
 * @param keyFile a file with the key; empty for the environment's
 * @param connection timeout, connections and proxy
 * @param attempts how often a question is asked where time may heal
 * @param question how responses are asked about
 * @param calibrate whether scores are mapped onto the scale as people use it
 * @param prices what models cost
 * @param ownPrices whether the user gave the price table
 * @param limits the budget
 * @param yes whether the user agreed to everything beforehand
 * @param redact whether names and the like are replaced; empty to ask
 * @param redaction what is replaced
 * @param batch whether the server answers in its own time
 * @param fineTuneFolds with how many parts of the hand scores held out in turn the model is
 *     fine-tuned, to know how well it does; 0 for no fine-tuning
 * @param acceptsChange whether answers of another model under the same name are used
 */
record HostedSettings(
    String model,
    Endpoint endpoint,
    Optional<Path> keyFile,
    Connection connection,
    int attempts,
    Question question,
    boolean calibrate,
    PriceTable prices,
    boolean ownPrices,
    Budget.Limits limits,
    boolean yes,
    Optional<Boolean> redact,
    RedactionSettings redaction,
    boolean batch,
    int fineTuneFolds,
    boolean acceptsChange) {
  /** Options that change no answer. */
  static final Set<String> IDLE =
      Set.of(
          "attempts",
          "batch",
          "budget-calls",
          "budget-usd",
          "concurrency",
          "key-file",
          "model-change",
          "prices",
          "proxy",
          "timeout",
          "yes");

  private static final Set<String> DECISIVE =
      Set.of(
          "base-url",
          "calibrate",
          "examples",
          "explain",
          "fine-tune",
          "fine-tune-folds",
          "prompt-template",
          "redact",
          "redact-model",
          "redact-region",
          "redact-roster",
          "samples",
          "shots");

  /**
   * How a response is asked about.
   *
   * @param template the words
   * @param examples which examples are shown
   * @param shots how many
   * @param samples how many answers are asked for
   * @param explain whether a reason is asked for
   */
  record Question(
      PromptTemplate template, ExampleStrategy examples, int shots, int samples, boolean explain) {}

  /**
   * Reads the options.
   *
   * @throws InputException if one is unknown or cannot be used
   */
  static HostedSettings of(String model, Map<String, String> options) {
    if (model.isBlank()) {
      throw new InputException(
          "The Teacher openai needs a model: write it like --teacher openai:gpt-4.1-mini.");
    }
    Set<String> known = new TreeSet<>(IDLE);
    known.addAll(DECISIVE);
    OptionReader reader = new OptionReader("The Teacher openai", options, known);
    boolean fineTune = reader.flag("fine-tune");
    return new HostedSettings(
        model,
        Endpoint.parse(reader.text("base-url", Endpoint.OPENAI)),
        reader.path("key-file"),
        connection(reader),
        reader.whole("attempts", 8, 1, 100),
        question(reader, fineTune),
        reader.flagIfGiven("calibrate").orElse(true),
        reader.path("prices").map(PriceTable::read).orElseGet(PriceTable::standard),
        reader.path("prices").isPresent(),
        new Budget.Limits(
            reader.amount("budget-usd"), reader.amount("budget-calls").map(Double::longValue)),
        reader.flag("yes"),
        reader.flagIfGiven("redact"),
        new RedactionSettings(
            reader.text("redact-region", "US"),
            reader.path("redact-model").orElse(null),
            reader.path("redact-roster").orElse(null)),
        reader.flag("batch"),
        fineTune ? reader.whole("fine-tune-folds", 2, 2, 10) : 0,
        accepts(reader.text("model-change", "refuse")));
  }

  /** Whether the model is fine-tuned first. */
  boolean fineTunes() {
    return fineTuneFolds > 0;
  }

  private static Connection connection(OptionReader reader) {
    String proxy = reader.text("proxy", "");
    Proxy through = proxy.isEmpty() ? null : Connection.proxy(proxy);
    return new Connection(
        Duration.ofSeconds(reader.whole("timeout", 120, 1, 3600)),
        reader.whole("concurrency", 8, 1, 512),
        through);
  }

  private static Question question(OptionReader reader, boolean fineTune) {
    return new Question(
        reader
            .path("prompt-template")
            .map(PromptTemplate::read)
            .orElseGet(PromptTemplate::standard),
        ExampleStrategy.named(reader.text("examples", "similar")),
        reader.whole("shots", fineTune ? 0 : 4, 0, ExampleChoice.MOST),
        reader.whole("samples", 1, 1, 50),
        explains(reader, fineTune));
  }

  private static boolean explains(OptionReader reader, boolean fineTune) {
    boolean explain = reader.flag("explain");
    if (explain && fineTune) {
      throw new InputException(
          "A model that is fine-tuned learns scores without reasons; leave explain or fine-tune"
              + " out.");
    }
    return explain;
  }

  private static boolean accepts(String modelChange) {
    return switch (modelChange) {
      case "accept" -> true;
      case "refuse" -> false;
      default ->
          throw new InputException(
              "The option model-change is accept or refuse, not '" + modelChange + "'.");
    };
  }
}
