package org.cyborgscoring.llm.labelling;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.journal.LabelKey;
import org.cyborgscoring.llm.answer.Answer;
import org.cyborgscoring.llm.answer.Answer.Usage;
import org.cyborgscoring.llm.answer.ReplyReader;
import org.cyborgscoring.llm.jobs.BatchJob;
import org.cyborgscoring.llm.money.Budget;
import org.cyborgscoring.llm.money.BudgetReached;
import org.cyborgscoring.llm.money.TokenEstimate;
import org.cyborgscoring.llm.server.ChatRequest;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.ScoringPrompt;

/**
 * Has questions answered as batches. What a batch does not answer is left for ordinary calls. A
 * batch that was under way when the work was stopped is collected before another is sent.
 */
public final class BatchLabelling {
  /** Servers take no more than 50,000 requests or 200 MB at once. */
  private static final int MOST = 10_000;

  private final BatchJob job;
  private final Path stateFile;
  private final RequestShape shape;
  private final ReplyReader reader;
  private final Budget budget;

  /**
   * Prepares batches.
   *
   * @param stateFile where is noted what is under way
   * @param shape what is the same for all requests
   */
  public BatchLabelling(BatchJob job, Path stateFile, RequestShape shape, Budget budget) {
    this.job = job;
    this.stateFile = stateFile;
    this.shape = shape;
    this.reader = new ReplyReader(shape.form());
    this.budget = budget;
  }

  /**
   * Answers what is left to ask about these responses, as far as batches do.
   *
   * @throws BudgetReached if the budget does not allow a single request
   */
  public void answer(List<Response> responses, Labelling labelling) {
    boolean more = true;
    while (more) {
      more = answerSome(labelling.unanswered(labelling.questions(responses)), labelling);
    }
  }

  private boolean answerSome(List<Question> left, Labelling labelling) {
    if (left.isEmpty()) {
      return false;
    }
    Map<String, Question> byName = new LinkedHashMap<>();
    left.forEach(question -> byName.put(name(question.key()), question));
    Map<String, Double> reserved = new LinkedHashMap<>();
    try {
      Map<String, String> replies =
          job.replies(requests(byName, labelling.prompt(), reserved), stateFile);
      boolean any = false;
      for (Map.Entry<String, String> reply : replies.entrySet()) {
        Question question = byName.get(reply.getKey());
        Optional<Answer> answer = reader.read(reply.getValue());
        if (question != null && answer.isPresent()) {
          budget.settle(
              Optional.ofNullable(reserved.remove(reply.getKey())).orElse(0.0),
              answer.get().usage());
          labelling.keep(question, answer.get());
          any = true;
        }
      }
      job.collected(stateFile);
      return any;
    } finally {
      reserved.values().forEach(budget::release);
    }
  }

  private Map<String, ChatRequest> requests(
      Map<String, Question> byName, ScoringPrompt prompt, Map<String, Double> reserved) {
    Map<String, ChatRequest> requests = new LinkedHashMap<>();
    for (Map.Entry<String, Question> entry : byName.entrySet()) {
      if (requests.size() == MOST) {
        break;
      }
      List<ChatMessage> messages = prompt.messages(entry.getValue().response());
      Usage most = new Usage(TokenEstimate.bound(messages), shape.form().maxTokens());
      try {
        reserved.put(entry.getKey(), budget.reserveNow(most));
      } catch (BudgetReached e) {
        if (requests.isEmpty()) {
          throw e;
        }
        break;
      }
      LabelKey key = entry.getValue().key();
      requests.put(
          entry.getKey(), shape.request(key.model(), messages, key.sample(), shape.features()));
    }
    return requests;
  }

  private static String name(LabelKey key) {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, key.toString());
    return Sha256.hex(digest);
  }
}
