package org.cyborgscoring.prompting;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.data.ShownName;

/**
 * A template with an item in it: makes the prompt for every response to that item. Immutable, for
 * several threads.
 */
public final class ScoringPrompt {
  private final PromptTemplate template;
  private final Map<Placeholder, String> ofItem;
  private final ExampleChoice examples;
  private final int shots;

  /**
   * Puts an item into a template.
   *
   * @param answer what the model is told about the form of its answer; it takes the place of {@code
   *     {{answer}}}
   * @param examples chooses the examples
   * @param shots how many examples are shown, 0 to {@link ExampleChoice#MOST}
   * @throws InputException if the item lacks what the template shows, or the template has no place
   *     for examples that are wanted
   */
  public ScoringPrompt(
      PromptTemplate template, Item item, String answer, ExampleChoice examples, int shots) {
    if (shots < 0 || shots > ExampleChoice.MOST) {
      throw new InputException(
          "A prompt shows 0 to " + ExampleChoice.MOST + " examples, not " + shots + ".");
    }
    require(template, Placeholder.PROMPT, item, item.prompt());
    require(template, Placeholder.RUBRIC, item, item.rubric());
    if (shots > 0 && !template.asksFor(Placeholder.EXAMPLES)) {
      throw new InputException(
          "The prompt template has no {{examples}}; add it, or ask for no examples (shots=0).");
    }
    this.template = template;
    this.examples = examples;
    this.shots = shots;
    this.ofItem = new EnumMap<>(Placeholder.class);
    ofItem.put(Placeholder.PROMPT, item.prompt().strip());
    ofItem.put(Placeholder.RUBRIC, item.rubric().strip());
    ofItem.put(Placeholder.SCALE, points(item.scale()));
    ofItem.put(Placeholder.ANSWER, answer);
  }

  /**
   * The conversation for a response: what all responses share first, the response last.
   *
   * @param response any hand score it carries is not looked at
   */
  public List<ChatMessage> messages(Response response) {
    return messages(response, response.text(), shots);
  }

  /**
   * The conversation for a response that is shown shortened, or with fewer examples.
   *
   * @param response chooses the examples; any hand score it carries is not looked at
   * @param shown what is shown of it
   * @param most how many examples are shown at most, 0 to {@link #shots}
   */
  public List<ChatMessage> messages(Response response, String shown, int most) {
    Map<Placeholder, String> values = new EnumMap<>(ofItem);
    values.put(
        Placeholder.EXAMPLES,
        examples.choose(response, most).stream()
            .map(example -> template.example(example.text(), ScoreScale.format(example.score())))
            .collect(Collectors.joining("\n\n")));
    values.put(Placeholder.RESPONSE, UntrustedText.delimited(shown));
    return template.fill(values);
  }

  /** How many examples are shown where there is room. */
  public int shots() {
    return shots;
  }

  /** SHA-256 of a conversation, roles and contents, as 64 hexadecimal digits. */
  public static String hash(List<ChatMessage> messages) {
    MessageDigest digest = Sha256.digest();
    for (ChatMessage message : messages) {
      Sha256.add(digest, message.role().id());
      Sha256.add(digest, message.content());
    }
    return Sha256.hex(digest);
  }

  /** The points of a scale with commas between, as prompts show them. */
  public static String points(ScoreScale scale) {
    return Arrays.stream(scale.points())
        .mapToObj(ScoreScale::format)
        .collect(Collectors.joining(", "));
  }

  private static void require(
      PromptTemplate template, Placeholder placeholder, Item item, String text) {
    if (text.isBlank() && template.asksFor(placeholder)) {
      String what = placeholder.id();
      throw new InputException(
          "Item "
              + ShownName.of(item.id())
              + " has no "
              + what
              + ", and the Teacher is asked with it; give --"
              + what
              + " FILE, or a prompt template without {{"
              + what
              + "}}.");
    }
  }
}
