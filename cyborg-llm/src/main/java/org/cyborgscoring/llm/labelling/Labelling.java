package org.cyborgscoring.llm.labelling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.llm.answer.Answer;
import org.cyborgscoring.llm.answer.Answer.Usage;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.scoring.RunContext;

/**
 * Has responses labelled by one model.
 *
 * <p>What the book knows is not asked again. The first question is asked alone: a wrong key,
 * address or model costs one call, not one for every connection. When work is stopped, by the user,
 * by the budget or by a failure, questions under way are still answered and kept, and none is
 * begun.
 */
public final class Labelling {
  private final ScoringPrompt prompt;
  private final String model;
  private final String adapter;
  private final AnswerForm form;
  private final int samples;
  private final AnswerBook book;

  /**
   * What is asked, and of whom.
   *
   * @param model the name of the model that is asked
   * @param adapter what was learned on top of it; empty if nothing was
   * @param samples how many answers each response gets
   * @param book the answers that are known, and where new ones go
   */
  public Labelling(
      ScoringPrompt prompt,
      String model,
      String adapter,
      AnswerForm form,
      int samples,
      AnswerBook book) {
    this.prompt = prompt;
    this.model = model;
    this.adapter = adapter;
    this.form = form;
    this.samples = samples;
    this.book = book;
  }

  /**
   * What is left to ask.
   *
   * @param calls how many questions
   * @param usage about how many tokens they and their answers use
   */
  public record Pending(long calls, Usage usage) {
    /** This and other work. */
    public Pending plus(Pending other) {
      return new Pending(calls + other.calls, usage.plus(other.usage));
    }
  }

  /** What is left to ask about these responses. */
  public Pending pending(List<Response> responses) {
    Questions questions = questions(responses);
    Pending pending = new Pending(0, Usage.NONE);
    for (Question question : unanswered(questions)) {
      pending = pending.plus(new Pending(1, questions.usage(question, form)));
    }
    return pending;
  }

  /**
   * Labels responses.
   *
   * @param caller gets the answers
   * @param concurrency how many questions are asked at once, at least 1
   * @return the answers about each response, in the order of the responses; one for each sample
   */
  public List<List<Answer>> label(
      List<Response> responses, ScoreCaller caller, int concurrency, RunContext run) {
    Questions questions = questions(responses);
    ask(unanswered(questions), caller, concurrency, run);
    return questions.ofResponse().stream()
        .map(keys -> keys.stream().map(key -> book.find(key).orElseThrow()).toList())
        .toList();
  }

  /** The reasons given for the labels of each response; empty where none was. */
  public List<String> rationales(List<Response> responses) {
    return questions(responses).ofResponse().stream()
        .map(keys -> book.rationale(keys.get(0)))
        .toList();
  }

  ScoringPrompt prompt() {
    return prompt;
  }

  /** Keeps an answer that came another way. */
  void keep(Question question, Answer answer) {
    book.add(question.key(), answer);
  }

  Questions questions(List<Response> responses) {
    return Questions.about(responses, prompt, model, adapter, samples);
  }

  List<Question> unanswered(Questions questions) {
    return questions.all().stream()
        .filter(question -> book.find(question.key()).isEmpty())
        .toList();
  }

  private void ask(List<Question> left, ScoreCaller caller, int concurrency, RunContext run) {
    if (left.isEmpty()) {
      return;
    }
    AtomicInteger done = new AtomicInteger();
    AtomicInteger next = new AtomicInteger(1);
    AtomicBoolean stop = new AtomicBoolean();
    run.checkCancelled();
    ask(left.get(0), caller);
    run.progress().update("Teacher scores", done.incrementAndGet(), left.size());
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < left.size(); i = next.getAndIncrement()) {
            if (stop.get()) {
              return;
            }
            try {
              run.checkCancelled();
              ask(left.get(i), caller);
            } catch (RuntimeException e) {
              stop.set(true);
              throw e;
            }
            run.progress().update("Teacher scores", done.incrementAndGet(), left.size());
          }
        };
    inParallel(worker, Math.min(concurrency, left.size() - 1));
  }

  private void ask(Question question, ScoreCaller caller) {
    Answer answer =
        caller.answer(model, prompt.messages(question.response()), question.key().sample());
    book.add(question.key(), answer);
  }

  private static void inParallel(Runnable worker, int threads) {
    if (threads == 0) {
      return;
    }
    ExecutorService service = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(service.submit(worker));
      }
      RuntimeException failure = null;
      for (Future<?> one : workers) {
        try {
          one.get();
        } catch (ExecutionException e) {
          if (failure == null) {
            failure = asRuntime(e);
          }
        }
      }
      if (failure != null) {
        throw failure;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while responses are scored", e);
    } finally {
      service.shutdown();
    }
  }

  private static RuntimeException asRuntime(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }
}
