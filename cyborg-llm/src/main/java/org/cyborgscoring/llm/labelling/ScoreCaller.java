package org.cyborgscoring.llm.labelling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.llm.answer.Answer;
import org.cyborgscoring.llm.answer.Answer.Usage;
import org.cyborgscoring.llm.answer.AnswerOutcome;
import org.cyborgscoring.llm.answer.ReplyReader;
import org.cyborgscoring.llm.money.Budget;
import org.cyborgscoring.llm.money.TokenEstimate;
import org.cyborgscoring.llm.server.ChatRequest;
import org.cyborgscoring.llm.server.ChatServer;
import org.cyborgscoring.llm.server.Feature;
import org.cyborgscoring.llm.server.RateGate;
import org.cyborgscoring.llm.server.Retries;
import org.cyborgscoring.llm.server.ServerFailure;
import org.cyborgscoring.prompting.ChatMessage;

/**
 * Gets one answer, whatever it takes: within budget and limits, again where that may help, and
 * without what the server turns out not to know. For several threads.
 */
public final class ScoreCaller {
  private static final String GARBLED = "The server's reply is no chat completion";

  private final ChatServer server;
  private final RequestShape shape;
  private final ReplyReader reader;
  private final RateGate gate;
  private final Retries retries;
  private final Budget budget;
  private volatile Set<Feature> features;

  /**
   * Prepares to ask.
   *
   * @param shape what is the same for all requests
   * @param gate holds requests back
   * @param retries asks again
   * @param budget stops when it is reached
   */
  public ScoreCaller(
      ChatServer server, RequestShape shape, RateGate gate, Retries retries, Budget budget) {
    this.server = server;
    this.shape = shape;
    this.reader = new ReplyReader(shape.form());
    this.gate = gate;
    this.retries = retries;
    this.budget = budget;
    this.features = shape.features();
  }

  /**
   * Asks for a score.
   *
   * @param sample which of several answers this is, from 0
   * @throws InputException if the server will not answer any such question, or not in time
   * @throws org.cyborgscoring.llm.money.BudgetReached if it would cost too much
   */
  public Answer answer(String model, List<ChatMessage> messages, int sample) {
    try {
      Answer first = askOnce(model, messages, sample);
      if (!first.outcome().mayChange()) {
        return first;
      }
      Answer second = askOnce(model, messages, sample + shape.samples());
      Usage both = first.usage().plus(second.usage());
      return second.withUsage(both);
    } catch (ServerFailure failure) {
      if (failure.kind() == ServerFailure.Kind.TOO_LONG) {
        return Answer.failed(AnswerOutcome.TOO_LONG, "", Usage.NONE);
      }
      throw new InputException(inWords(failure));
    }
  }

  private Answer askOnce(String model, List<ChatMessage> messages, int sample) {
    long bound = TokenEstimate.bound(messages);
    double reserved = budget.reserve(new Usage(bound, shape.form().maxTokens()));
    Answer answer;
    try {
      answer = retries.call(() -> askWithin(model, messages, sample, bound));
    } catch (RuntimeException e) {
      budget.release(reserved);
      throw e;
    }
    budget.settle(reserved, answer.usage());
    return answer;
  }

  private Answer askWithin(String model, List<ChatMessage> messages, int sample, long bound) {
    while (true) {
      Set<Feature> asked = features;
      ChatRequest request = shape.request(model, messages, sample, asked);
      gate.await(bound);
      try {
        return reader.read(server.ask(request)).orElseThrow(() -> ServerFailure.passing(GARBLED));
      } catch (ServerFailure failure) {
        Set<Feature> fewer = without(asked, failure);
        if (fewer.equals(asked)) {
          throw failure;
        }
        features = fewer;
      }
    }
  }

  private static Set<Feature> without(Set<Feature> asked, ServerFailure failure) {
    if (failure.feature().isEmpty() || !asked.contains(failure.feature().get())) {
      return asked;
    }
    Set<Feature> fewer = EnumSet.copyOf(asked);
    fewer.remove(failure.feature().get());
    if (failure.feature().get() == Feature.MAX_TOKENS) {
      fewer.add(Feature.MAX_COMPLETION_TOKENS);
    }
    return Set.copyOf(fewer);
  }

  private static String inWords(ServerFailure failure) {
    String message = String.valueOf(failure.getMessage());
    return failure.kind() == ServerFailure.Kind.PASSING
        ? message
            + ", also after several attempts. Everything scored so far is kept; check base-url and"
            + " the server, and give the same command again."
        : message;
  }
}
