package org.cyborgscoring.server.answering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.UntrustedText;
import org.cyborgscoring.server.http.RequestRefused;
import org.cyborgscoring.server.openai.AnswerSchema;
import org.cyborgscoring.server.openai.ChatCall;
import org.cyborgscoring.server.openai.ChatModel;
import org.cyborgscoring.server.openai.Completion;
import org.cyborgscoring.torch.likelihood.PointProbabilities;
import org.cyborgscoring.torch.prompt.TokenizedPrompt;
import org.cyborgscoring.torch.teacher.FittedTeacher;
import org.cyborgscoring.torch.training.GradientWorkers;

/**
 * A fitted Teacher that answers. It is asked in the very words that it was trained with: the
 * response is taken out of the conversation, the conversation about it made anew, and one that
 * differs is refused.
 */
final class FittedChat implements ChatModel {
  private static final String BEGINNING = "{\"score\": ";

  private final FittedTeacher teacher;
  private final Computation computation;
  private final List<int[]> pointTokens;
  private final List<String> points;
  private final PointChoice choice = new PointChoice();

  FittedChat(FittedTeacher teacher, GradientWorkers workers) {
    this.teacher = teacher;
    this.computation = new Computation(teacher.model(), teacher.pass(), workers);
    this.pointTokens = teacher.encoder().points();
    this.points =
        Arrays.stream(teacher.item().scale().points()).mapToObj(ScoreScale::format).toList();
  }

  @Override
  public Completion answer(ChatCall call) {
    Response response = response(call.messages());
    requireAnswerForm(call.schema());
    TokenizedPrompt prompt = PretrainedChat.taken(() -> teacher.encoder().encode(response));
    if (prompt.cutTokens() > 0) {
      throw Computation.tooLong(prompt.tokens().length);
    }
    double[] probabilities =
        PointProbabilities.of(
            computation.logProbabilities(prompt.tokens(), pointTokens), teacher.temperature());
    int chosen = choice.of(probabilities, call);
    return new ScoreReply(BEGINNING, points, probabilities)
        .to(call, chosen, prompt.tokens().length, pointTokens.get(chosen).length);
  }

  private Response response(List<ChatMessage> messages) {
    Optional<Response> response =
        UntrustedText.atEndOf(messages.get(messages.size() - 1).content())
            .map(text -> Response.unscored("asked", text));
    if (response.isEmpty()
        || !teacher.questions().prompt().messages(response.get()).equals(messages)) {
      throw RequestRefused.parameter(
          "messages",
          "other_conversation",
          "This Teacher was trained with another prompt template, item or rubric than this"
              + " conversation is made of, and what it would answer means nothing. Ask with the"
              + " template it was trained with (prompt-template.txt of its folder), its item's"
              + " prompt, rubric and scale, and no examples.");
    }
    return response.get();
  }

  private void requireAnswerForm(Optional<AnswerSchema> schema) {
    if (schema.isPresent() && !schema.get().equals(new AnswerSchema(points, false))) {
      throw RequestRefused.parameter(
          "response_format",
          "unsupported_value",
          "This Teacher's response_format is an object with nothing but a score, one of "
              + String.join(", ", points)
              + ".");
    }
  }
}
