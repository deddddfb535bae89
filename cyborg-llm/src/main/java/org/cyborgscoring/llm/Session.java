package org.cyborgscoring.llm;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.journal.PaidWork;
import org.cyborgscoring.llm.answer.Answer;
import org.cyborgscoring.llm.answer.Answer.Usage;
import org.cyborgscoring.llm.jobs.BatchJob;
import org.cyborgscoring.llm.jobs.FineTuning;
import org.cyborgscoring.llm.jobs.JobServer;
import org.cyborgscoring.llm.labelling.AnswerBook;
import org.cyborgscoring.llm.labelling.BatchLabelling;
import org.cyborgscoring.llm.labelling.Labelling;
import org.cyborgscoring.llm.labelling.RawScores;
import org.cyborgscoring.llm.labelling.RequestShape;
import org.cyborgscoring.llm.labelling.ScoreCaller;
import org.cyborgscoring.llm.money.Budget;
import org.cyborgscoring.llm.money.Price;
import org.cyborgscoring.llm.server.ApiKey;
import org.cyborgscoring.llm.server.OpenAiServer;
import org.cyborgscoring.llm.server.Pause;
import org.cyborgscoring.llm.server.RateGate;
import org.cyborgscoring.llm.server.Retries;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.RationaleTable;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * The time in which a Teacher talks with its server: the connection, the open book of answers, and
 * the budget of which the book tells what is spent.
 */
final class Session implements Closeable {
  private final HostedSettings settings;
  private final AnswerForm form;
  private final RunContext run;
  private final Path folder;
  private final AnswerBook book;
  private final OpenAiServer server;
  private final Pause pause;
  private final RateGate gate;
  private final Retries retries;

  private Session(
      HostedSettings settings,
      AnswerForm form,
      RunContext run,
      AnswerBook book,
      OpenAiServer server,
      Pause pause,
      RateGate gate) {
    this.settings = settings;
    this.form = form;
    this.run = run;
    this.folder = PaidWork.in(run.workFolder());
    this.book = book;
    this.server = server;
    this.pause = pause;
    this.gate = gate;
    this.retries = new Retries(settings.attempts(), pause, run.random("llm.retries"));
  }

  /**
   * Opens a session; nothing is sent yet.
   *
   * @throws org.cyborgscoring.data.InputException if there is no key, or the book cannot be used
   */
  static Session open(
      HostedSettings settings, AnswerForm form, Surroundings surroundings, RunContext run) {
    ApiKey key =
        ApiKey.find(
            settings.keyFile().orElse(null), surroundings.environment(), settings.endpoint());
    AnswerBook book = AnswerBook.open(PaidWork.in(run.workFolder()), settings.acceptsChange());
    if (book.droppedTornLine()) {
      run.dialogue()
          .say("The last answer before the stop had been written halfway; it is asked for again.");
    }
    Pause pause = surroundings.pause().watching(run::checkCancelled);
    RateGate gate = new RateGate(surroundings.clock(), pause);
    OpenAiServer server =
        new OpenAiServer(
            settings.endpoint(),
            key,
            settings.model(),
            settings.connection(),
            gate,
            surroundings.clock());
    return new Session(settings, form, run, book, server, pause, gate);
  }

  /** The labelling by a model, of which the book knows what it knows. */
  Labelling labelling(ScoringPrompt prompt, ModelName model) {
    return new Labelling(
        prompt, model.name(), model.adapter(), form, settings.question().samples(), book);
  }

  /** What a model says of responses; nothing of those it gave no usable answer. */
  List<Optional<ScoreDistribution>> label(
      List<Response> responses, ScoringPrompt prompt, ModelName model) {
    Labelling labelling = labelling(prompt, model);
    Optional<Price> price = Prices.of(settings, model.name());
    Budget budget = budget(price);
    RequestShape shape =
        new RequestShape(
            form, settings.question().samples(), run.seed(), settings.endpoint().isOpenAi());
    if (settings.batch()) {
      Budget halved = budget(price.map(full -> full.times(settings.prices().batch())));
      new BatchLabelling(
              new BatchJob(jobs(), pause, run), folder.resolve("batch.json"), shape, halved)
          .answer(responses, labelling);
    }
    ScoreCaller caller = new ScoreCaller(server, shape, gate, retries, budget);
    List<Optional<ScoreDistribution>> scores = new ArrayList<>();
    for (List<Answer> answers :
        labelling.label(responses, caller, settings.connection().connections(), run)) {
      scores.add(RawScores.of(form.scale(), answers));
    }
    return scores;
  }

  /** Writes the reasons for scores into a table, with those written before. */
  void addRationales(List<Response> responses, List<String> reasons) {
    new RationaleTable(folder.resolve("rationales.csv")).add(responses, reasons);
  }

  /** Fine-tunes models. */
  FineTuning fineTuning() {
    return new FineTuning(jobs(), pause, run);
  }

  /** The folder of what was paid for. */
  Path folder() {
    return folder;
  }

  private JobServer jobs() {
    return new JobServer(server, retries);
  }

  private Budget budget(Optional<Price> price) {
    Usage used = Usage.NONE;
    long calls = 0;
    for (Answer answer : book.answers()) {
      used = used.plus(answer.usage());
      calls++;
    }
    Usage before = used;
    return new Budget(
        settings.limits(), price, price.map(known -> known.of(before)).orElse(0.0), calls);
  }

  @Override
  public void close() {
    try (book) {
      server.close();
    }
  }
}
