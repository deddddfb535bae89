package org.cyborgscoring.torch.prompt;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.torch.chat.ChatTemplate;
import org.cyborgscoring.torch.text.Tokenizer;

/**
 * Makes tokens of any conversation, in the same way as {@link PromptEncoder} of those about an
 * item's responses. Immutable, for several threads.
 */
public final class ConversationEncoder {
  private final String origin;
  private final ChatTemplate chat;
  private final FramedTexts texts;
  private final SpecialTokenGuard guard;

  /** Prepares conversations with a model. */
  public ConversationEncoder(Tokenizer tokenizer, ChatTemplate chat) {
    this.origin = tokenizer.files().origin();
    this.chat = chat;
    this.texts = new FramedTexts(tokenizer);
    this.guard = new SpecialTokenGuard(tokenizer);
  }

  /**
   * The answers that there may be, as tokens.
   *
   * @param prompt what all share, the conversation first
   * @param answers what tells each from the others, at least one token; none is the beginning of
   *     another
   */
  @SuppressWarnings("ArrayRecordComponent") // Made and used once.
  public record Answers(int[] prompt, List<int[]> answers) {}

  /**
   * A conversation and the beginning of its answer.
   *
   * @param messages the last one a user's
   * @throws org.cyborgscoring.data.InputException if the chat template refuses them
   */
  public int[] encode(List<ChatMessage> messages, String beginning) {
    return texts.encode(text(messages) + beginning);
  }

  /**
   * A conversation and the answers that may follow.
   *
   * @param beginning what all answers begin with
   * @param end what all answers end with
   * @param answers what stands between in each, at least two
   * @throws org.cyborgscoring.data.InputException if the chat template refuses the conversation, or
   *     two answers are the same for the model
   */
  public Answers encode(
      List<ChatMessage> messages, String beginning, String end, List<String> answers) {
    String text = text(messages) + beginning;
    List<int[]> sequences = answers.stream().map(each -> texts.encode(text + each + end)).toList();
    ScoreTokens tokens = ScoreTokens.of(sequences, answers, origin);
    return new Answers(Arrays.copyOf(sequences.get(0), tokens.common()), tokens.points());
  }

  private String text(List<ChatMessage> messages) {
    return chat.render(
        messages.stream()
            .map(each -> new ChatMessage(each.role(), guard.disarmed(each.content(), 0)))
            .toList());
  }
}
