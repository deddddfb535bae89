package org.cyborgscoring.torch.pretraining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.prompting.ScoringPrompt;

/**
 * What every generative Teacher is told and answers, whatever the item: a vocabulary that is
 * learned from responses alone would lack it.
 */
final class TeacherWords {
  /** Its points are all digits. */
  private static final ScoreScale DIGITS = ScoreScale.of(0, 9);

  private TeacherWords() {}

  /** The standard prompt of an item without texts, and the answers. */
  static List<String> texts() {
    AnswerForm form = new AnswerForm(DIGITS, false);
    Item item = new Item("item", DIGITS, ".", ".");
    ScoringPrompt prompt =
        new ScoringPrompt(
            PromptTemplate.standard(), item, form.instruction(), (response, count) -> List.of(), 0);
    List<String> texts = new ArrayList<>();
    texts.add(
        prompt.messages(new Response("response", ".", null, Map.of())).stream()
            .map(ChatMessage::content)
            .collect(Collectors.joining("\n\n")));
    for (double point : DIGITS.points()) {
      texts.add(form.example(point));
    }
    return texts;
  }

  /**
   * The characters that can always be written: those of ASCII that are printed. With them every
   * score of every scale can be, too.
   */
  static String characters() {
    return IntStream.rangeClosed('!', '~')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
