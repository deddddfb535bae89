package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.torch.chat.ChatTemplate;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.prompt.ConversationTokens;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;

/**
 * How conversations become a model's tokens. Holds native memory until it is closed.
 *
 * @param tokenizer its tokenizer
 * @param chat the form of its conversations
 * @param longest the most tokens that it can take
 */
public record ModelInput(Tokenizer tokenizer, ChatTemplate chat, int longest)
    implements AutoCloseable {
  /** The most tokens of a prompt where the user sets no bound: memory and time grow with it. */
  private static final int USUAL_CONTEXT = 4096;

  /**
   * Reads a model's.
   *
   * @throws org.cyborgscoring.data.InputException if its files are damaged or belong to others
   */
  static ModelInput of(ModelFolder folder, DecoderPlan plan) throws IOException {
    TokenizerFiles files = TokenizerFiles.in(folder.path());
    ChatTemplate chat = ChatTemplate.of(files);
    Tokenizer tokenizer = new Tokenizer(files);
    try {
      tokenizer.requireFits(plan.size().vocabulary());
      int positions = plan.size().positions();
      return new ModelInput(
          tokenizer, chat, Math.min(positions, tokenizer.longestInput().orElse(positions)));
    } catch (RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /**
   * The most tokens of a prompt together with its answer.
   *
   * @param wanted the user's bound, if there is one
   */
  int context(OptionalInt wanted) {
    return Math.min(longest, wanted.orElse(USUAL_CONTEXT));
  }

  /**
   * The tokens of a conversation, up to where the assistant's answer begins: as those of a prompt
   * are made, see {@link ConversationTokens}.
   */
  public int[] tokens(List<ChatMessage> conversation) {
    return new ConversationTokens(tokenizer, chat).of(conversation);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
