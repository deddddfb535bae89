package org.cyborgscoring.llm.labelling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.journal.LabelKey;
import org.cyborgscoring.llm.answer.Answer.Usage;
import org.cyborgscoring.llm.money.TokenEstimate;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.ScoringPrompt;

/** The questions about some responses: each is asked once, however many responses share it. */
final class Questions {
  private final Map<LabelKey, Question> all = new LinkedHashMap<>();
  private final List<List<LabelKey>> ofResponse = new ArrayList<>();
  private final Map<LabelKey, Long> tokens = new LinkedHashMap<>();

  private Questions() {}

  static Questions about(
      List<Response> responses, ScoringPrompt prompt, String model, String adapter, int samples) {
    Questions questions = new Questions();
    for (Response response : responses) {
      List<ChatMessage> messages = prompt.messages(response);
      String hash = ScoringPrompt.hash(messages);
      List<LabelKey> keys = new ArrayList<>();
      for (int sample = 0; sample < samples; sample++) {
        LabelKey key = new LabelKey(response.textHash(), hash, model, adapter, sample);
        questions.all.putIfAbsent(key, new Question(key, response));
        questions.tokens.putIfAbsent(key, TokenEstimate.of(messages));
        keys.add(key);
      }
      questions.ofResponse.add(List.copyOf(keys));
    }
    return questions;
  }

  /** All questions, in the order of the responses. */
  List<Question> all() {
    return List.copyOf(all.values());
  }

  /** The keys of the questions about each response, in the order of the responses. */
  List<List<LabelKey>> ofResponse() {
    return List.copyOf(ofResponse);
  }

  /** About how many tokens a question and its answer use. */
  Usage usage(Question question, AnswerForm form) {
    return new Usage(tokens.getOrDefault(question.key(), 0L), form.maxTokens() / 2);
  }
}
