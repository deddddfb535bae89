package org.cyborgscoring.torch.teacher;

import java.util.List;
import java.util.OptionalInt;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ExampleChoice;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.torch.prompt.PromptEncoder;

/**
 * How a model is asked about the responses to an item: in the same words as a hosted Teacher.
 *
 * @param item the item
 * @param form the form of the answer
 * @param prompt makes the conversation about a response
 * @param encoder makes tokens of it
 */
public record Questions(Item item, AnswerForm form, ScoringPrompt prompt, PromptEncoder encoder) {

  /** Questions to a model that is shown hand-scored responses, or none. */
  static Questions of(HandScored handScored, TeacherSettings settings, ModelInput input) {
    return of(
        handScored.item(),
        settings.template(),
        settings.examples().over(handScored),
        settings.shots(),
        settings.maxTokens(),
        input);
  }

  /** Questions without examples. */
  static Questions of(Item item, PromptTemplate template, int context, ModelInput input) {
    return of(item, template, (response, count) -> List.of(), 0, OptionalInt.of(context), input);
  }

  private static Questions of(
      Item item,
      PromptTemplate template,
      ExampleChoice examples,
      int shots,
      OptionalInt maxTokens,
      ModelInput input) {
    AnswerForm form = new AnswerForm(item.scale(), false);
    ScoringPrompt prompt = new ScoringPrompt(template, item, form.instruction(), examples, shots);
    PromptEncoder encoder =
        new PromptEncoder(input.tokenizer(), input.chat(), prompt, form, input.context(maxTokens));
    return new Questions(item, form, prompt, encoder);
  }
}
