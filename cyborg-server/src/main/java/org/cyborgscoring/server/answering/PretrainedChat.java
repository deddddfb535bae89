package org.cyborgscoring.server.answering;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.server.http.RequestRefused;
import org.cyborgscoring.server.openai.AnswerSchema;
import org.cyborgscoring.server.openai.ChatCall;
import org.cyborgscoring.server.openai.ChatModel;
import org.cyborgscoring.server.openai.Completion;
import org.cyborgscoring.torch.decoder.Adaptation;
import org.cyborgscoring.torch.likelihood.PointProbabilities;
import org.cyborgscoring.torch.likelihood.Temperature;
import org.cyborgscoring.torch.prompt.ConversationTokens;
import org.cyborgscoring.torch.teacher.LanguageModel;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.jspecify.annotations.Nullable;

/**
 * A pretrained model that answers as it is: with a score where a schema asks for one, by the
 * likelihood of each answer that the schema allows, and else with the most probable text.
 */
final class PretrainedChat implements ChatModel {
  private static final int USUAL_TOKENS = 256;
  private static final int MOST_TOKENS = 4096;
  private static final String SCORE = "\"score\": ";
  private static final String RATIONALE = "{\"rationale\": ";

  private final LanguageModel model;
  private final Computation computation;
  private final ConversationTokens conversations;
  private final Set<Integer> ends;
  private final PointChoice choice = new PointChoice();
  private volatile @Nullable Rationale rationale;

  PretrainedChat(LanguageModel model, GradientWorkers workers) throws IOException {
    this.model = model;
    this.computation = new Computation(model, model.pass(Adaptation.NONE), workers);
    this.conversations = new ConversationTokens(model.input().tokenizer(), model.input().chat());
    this.ends = model.ends();
  }

  @Override
  public Completion answer(ChatCall call) {
    // Before anything is computed, since refusals of templates may quote what they refuse.
    int[] prompt = taken(() -> conversations.of(call.messages()));
    computation.requireRoom(prompt.length + 1);
    return call.schema().isPresent() ? score(call, call.schema().get()) : text(call, prompt);
  }

  static <T> T taken(Supplier<T> encoded) {
    try {
      return encoded.get();
    } catch (InputException e) {
      throw RequestRefused.parameter(
          "messages",
          "invalid_value",
          "The model's chat template does not take these roles in this order, or the model does not"
              + " tell these scores apart.");
    }
  }

  private Completion score(ChatCall call, AnswerSchema schema) {
    String beginning = "{" + SCORE;
    int written = 0;
    if (schema.rationale()) {
      Rationale.Written reason =
          rationale().to(call.messages(), RATIONALE, call.maxTokens().orElse(MOST_TOKENS));
      beginning = RATIONALE + reason.json() + ", " + SCORE;
      written = reason.tokens();
    }
    String start = beginning;
    ConversationTokens.Answers tokens =
        taken(() -> conversations.answers(call.messages(), start, "}", schema.points()));
    double[] probabilities =
        PointProbabilities.of(
            computation.logProbabilities(tokens.prompt(), tokens.answers()), Temperature.ONE);
    int chosen = choice.of(probabilities, call);
    return new ScoreReply(beginning, schema.points(), probabilities)
        .to(call, chosen, tokens.prompt().length, written + tokens.answers().get(chosen).length);
  }

  /** Made when first wanted: it looks at every token. Twice at worst. */
  private Rationale rationale() {
    Rationale known = rationale;
    if (known == null) {
      known = new Rationale(computation, conversations, ends);
      rationale = known;
    }
    return known;
  }

  private Completion text(ChatCall call, int[] prompt) {
    if (call.temperature() > 0) {
      throw RequestRefused.parameter(
          "temperature",
          "unsupported_value",
          "Free text is not sampled here: leave temperature out, or make it 0.");
    }
    if (call.alternatives().isPresent()) {
      throw RequestRefused.parameter(
          "logprobs",
          "unsupported_value",
          "Free text has no logprobs here; a score with a response_format has.");
    }
    int most = Math.min(call.maxTokens().orElse(USUAL_TOKENS), MOST_TOKENS);
    int[] added = computation.continuation(prompt, most, ends);
    boolean ended = added.length > 0 && ends.contains(added[added.length - 1]);
    return new Completion(
        model.input().tokenizer().decode(added).strip(),
        List.of(),
        prompt.length,
        added.length,
        !ended);
  }
}
