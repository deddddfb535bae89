package org.cyborgscoring.llm.labelling;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.journal.Journal;
import org.cyborgscoring.journal.LabelKey;
import org.cyborgscoring.llm.answer.Answer;
import org.cyborgscoring.llm.answer.AnswerOutcome;
import org.jspecify.annotations.Nullable;

/**
 * All answers that were paid for: scores in {@code answers.jsonl}, which holds no text, and the
 * reasons given for them, which may quote responses, in {@code rationales.jsonl}. For several
 * threads.
 *
 * <p>It keeps answers of one model apart from those of another under the same name, and notices a
 * model that does not do what it is asked.
 */
public final class AnswerBook implements Closeable {
  private static final int FEWEST_UNUSABLE = 5;

  private final Journal<Answer> answers;
  private final Journal<Rationale> rationales;
  private final boolean acceptsChange;
  private final Map<AnswerOutcome, Integer> outcomes = new HashMap<>();
  private final Map<String, String> reported = new HashMap<>();

  /**
   * A reason.
   *
   * @param text in the model's words
   */
  record Rationale(String text) {
    @Override
    public String toString() {
      return "Rationale[...]";
    }
  }

  private AnswerBook(
      Journal<Answer> answers, Journal<Rationale> rationales, boolean acceptsChange) {
    this.answers = answers;
    this.rationales = rationales;
    this.acceptsChange = acceptsChange;
  }

  /**
   * Opens the book.
   *
   * @param folder where its files are
   * @param acceptsChange whether answers of another model under the same name are used
   * @throws InputException if it is in use, damaged, or cannot be written to
   */
  public static AnswerBook open(Path folder, boolean acceptsChange) {
    Journal<Answer> answers = Journal.open(folder.resolve("answers.jsonl"), Answer.class);
    try {
      return new AnswerBook(
          answers,
          Journal.open(folder.resolve("rationales.jsonl"), Rationale.class),
          acceptsChange);
    } catch (RuntimeException e) {
      answers.close();
      throw e;
    }
  }

  /**
   * Whether an answer had been written halfway when the work was stopped, and is asked for again.
   */
  public boolean droppedTornLine() {
    return answers.droppedTornLine() || rationales.droppedTornLine();
  }

  /** The answers, for what they cost. */
  public Iterable<Answer> answers() {
    return answers.labels();
  }

  /** The answer to a question, if it is known. */
  synchronized Optional<Answer> find(LabelKey key) {
    Optional<Answer> known = answers.find(key);
    known.ifPresent(answer -> requireSameModel(key, answer));
    return known;
  }

  /** The reason given with an answer; empty if none was. */
  String rationale(LabelKey key) {
    return rationales.find(key).map(Rationale::text).orElse("");
  }

  /**
   * Keeps an answer.
   *
   * @throws InputException if it is from another model than the others, or the model does not do
   *     what it is asked; the answer is kept all the same
   */
  synchronized void add(LabelKey key, Answer answer) {
    if (!answer.rationale().isEmpty() && rationales.find(key).isEmpty()) {
      rationales.add(key, new Rationale(answer.rationale()));
    }
    answers.add(key, answer.withoutRationale());
    outcomes.merge(answer.outcome(), 1, Integer::sum);
    requireSameModel(key, answer);
    requireMostlyUsable(key.model());
  }

  private void requireSameModel(LabelKey key, Answer answer) {
    if (answer.model().isEmpty() || acceptsChange) {
      return;
    }
    @Nullable String first = reported.putIfAbsent(key.model(), answer.model());
    if (first != null && !first.equals(answer.model())) {
      throw new InputException(
          "The server answers as '"
              + answer.model()
              + "' now, and answered as '"
              + first
              + "' before, when asked for '"
              + key.model()
              + "'. Scores of two models are not to be mixed: name the exact model and score in a"
              + " new folder, or give --teacher-option model-change=accept.");
    }
  }

  private void requireMostlyUsable(String model) {
    int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    int unusable = all - outcomes.getOrDefault(AnswerOutcome.SCORED, 0);
    if (unusable < FEWEST_UNUSABLE || 2 * unusable <= all) {
      return;
    }
    AnswerOutcome worst =
        outcomes.entrySet().stream()
            .filter(entry -> entry.getKey() != AnswerOutcome.SCORED)
            .max(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    throw new InputException(
        String.format(
            Locale.ROOT,
            "%d of %d answers are of no use: the model '%s' mostly %s. %s",
            unusable,
            all,
            model,
            worst.words(),
            worst == AnswerOutcome.TOO_LONG
                ? "Show fewer examples (shots), or choose a model with a longer context."
                : "Choose a model that follows instructions, serve it with JSON schemas, or write"
                    + " a prompt template it understands."));
  }

  @Override
  public void close() {
    try (answers) {
      rationales.close();
    }
  }
}
