package org.cyborgscoring.torch.prompt;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.torch.chat.ChatTemplate;
import org.cyborgscoring.torch.text.OrderedWork;
import org.cyborgscoring.torch.text.Tokenizer;

/** Makes the prompt and the score tokens of an item. Immutable, for several threads. */
public final class PromptEncoder {
  private final Tokenizer tokenizer;
  private final ChatTemplate chat;
  private final ScoringPrompt prompt;
  private final AnswerForm form;
  private final int contextTokens;

  /**
   * Prepares an item's prompts.
   *
   * @param form the form of the answer, without a rationale
   * @param contextTokens the most tokens of a prompt with the longest point behind it
   * @throws org.cyborgscoring.data.InputException if the points of the scale tokenise to nothing
   *     distinct, or prompt and rubric leave no room for a response
   */
  public PromptEncoder(
      Tokenizer tokenizer,
      ChatTemplate chat,
      ScoringPrompt prompt,
      AnswerForm form,
      int contextTokens) {
    this.tokenizer = tokenizer;
    this.chat = chat;
    this.prompt = prompt;
    this.form = form;
    this.contextTokens = contextTokens;
  }

  /** The score tokens of each point in scale order: at least one each, distinct, prefix-free. */
  public List<int[]> points() {
    return Arrays.stream(form.scale().points())
        .mapToObj(point -> tokenizer.encode(form.example(point)).body())
        .toList();
  }

  /** The prompt for a response. */
  public TokenizedPrompt encode(Response response) {
    String text = chat.render(prompt.messages(response));
    return new TokenizedPrompt(tokenizer.encode(text).body(), 0);
  }

  /**
   * The prompts for many responses, in their order.
   *
   * @param threads how many threads may work at once, at least 1; changes nothing but the time
   */
  public List<TokenizedPrompt> encode(List<Response> responses, int threads) {
    return new OrderedWork(threads).map(responses, this::encode);
  }

  /** SHA-256 of all that decides the prompts but the response, as 64 hexadecimal digits. */
  public String hash() {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, chat.hash());
    Sha256.add(digest, Integer.toString(contextTokens));
    return Sha256.hex(digest);
  }
}
