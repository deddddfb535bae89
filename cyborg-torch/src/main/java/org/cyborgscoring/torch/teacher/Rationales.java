package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.ChatRole;
import org.cyborgscoring.prompting.RationaleTable;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.torch.decoder.Adaptation;
import org.cyborgscoring.torch.decoder.GreedyContinuation;
import org.cyborgscoring.torch.training.GradientWorkers;

/**
 * Has the model say in a few sentences why the rubric leads to a score. The score is the Teacher's
 * most probable one; the reason is written after it and changes nothing of it, and a reader should
 * take it as a hint where to look, not as what the score was computed from. It is the model without
 * its adapters that writes, since these have learned to write scores alone.
 *
 * @param model the model
 * @param questions how it was asked for scores
 * @param table where the reasons are kept
 */
record Rationales(LanguageModel model, Questions questions, RationaleTable table) {
  private static final int MOST_TOKENS = 120;

  private static final String QUESTION =
      "In at most three sentences, and by the rubric alone: what in the response leads to this"
          + " score, and what is missing for a higher one?";

  /**
   * Writes reasons for the least certain of some responses.
   *
   * @param count for how many at most
   */
  void write(List<Response> responses, List<ScoreDistribution> scores, int count, RunContext run)
      throws IOException {
    ScoreScale scale = questions.item().scale();
    List<Integer> chosen =
        IntStream.range(0, responses.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer i) -> scores.get(i).probability(scores.get(i).mostLikely())))
            .limit(count)
            .toList();
    Set<Integer> ends = model.ends();
    String[] reasons = new String[chosen.size()];
    try (GradientWorkers workers = new GradientWorkers(run.threads(), model.device())) {
      workers.run(
          reasons.length,
          i -> {
            run.checkCancelled();
            int place = chosen.get(i);
            double point = scale.point(scores.get(place).mostLikely());
            reasons[i] = reason(responses.get(place), point, ends);
            run.progress().update("Rationales", i + 1L, reasons.length);
          });
    }
    List<Response> explained = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (int i = 0; i < reasons.length; i++) {
      if (!reasons[i].isEmpty()) {
        explained.add(responses.get(chosen.get(i)));
        given.add(reasons[i]);
      }
    }
    table.add(explained, given);
  }

  /** The reason for a score; empty where there is no room for one. */
  private String reason(Response response, double point, Set<Integer> ends) {
    List<ChatMessage> conversation = new ArrayList<>(questions.prompt().messages(response));
    conversation.add(new ChatMessage(ChatRole.ASSISTANT, questions.form().example(point)));
    conversation.add(new ChatMessage(ChatRole.USER, QUESTION));
    int[] tokens = model.input().tokens(conversation);
    int room = model.decoder().plan().size().positions() - tokens.length;
    if (room < MOST_TOKENS) {
      return "";
    }
    int[] added =
        new GreedyContinuation(model.decoder(), model.pass(Adaptation.NONE), model.device())
            .of(List.of(tokens), MOST_TOKENS, ends)
            .get(0);
    return model.input().tokenizer().decode(added).strip();
  }
}
