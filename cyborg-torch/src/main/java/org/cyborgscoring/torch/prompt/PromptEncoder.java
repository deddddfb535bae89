package org.cyborgscoring.torch.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.torch.chat.ChatTemplate;
import org.cyborgscoring.torch.text.OrderedWork;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;

/**
 * Makes the prompt and the score tokens of an item. Immutable, for several threads.
 *
 * <p>A prompt and the answer behind it are tokenised as one text, since tokens may reach over the
 * border. What the answers of all points have in common belongs to the prompt; the score tokens are
 * those that follow, as far as it takes to tell a point from all others.
 *
 * <p>The tokens that the model wants before every text stand there once, whether the chat template
 * writes them or not. Special tokens come from the chat template alone: in what people wrote, such
 * as responses, they are broken up.
 *
 * <p>Where a prompt is longer than the context, examples are left out, the least alike first, until
 * at least half of the response's tokens have room; then the response loses tokens in its middle.
 * Instructions, item, rubric and what stands behind the response are never cut.
 */
public final class PromptEncoder {
  /** Less room than this for a response is none. */
  private static final int LEAST_ROOM = 16;

  private static final List<String> PROBES = List.of("", "a", "The end.", "12", "é…\n");

  private final Tokenizer tokenizer;
  private final ChatTemplate chat;
  private final ConversationTokens conversations;
  private final ScoringPrompt prompt;
  private final AnswerForm form;
  private final int contextTokens;
  private final ScoreTokens scores;
  private final int[] tail;

  /**
   * Prepares an item's prompts.
   *
   * @param form the form of the answer; the prompts lead to the score without a rationale
   * @param contextTokens the most tokens of a prompt with the longest point behind it
   * @throws InputException if the points of the scale tokenise to nothing distinct, or prompt and
   *     rubric leave no room for a response
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
    ConversationTokens plain = new ConversationTokens(tokenizer, chat);
    List<String> texts =
        PROBES.stream()
            .map(probe -> plain.text(prompt.messages(Response.unscored("", probe), probe, 0)))
            .toList();
    conversations = plain.startingLike(texts);
    List<ScoreTokens> divided = new ArrayList<>();
    List<int[]> prompts = new ArrayList<>();
    for (String text : texts) {
      List<int[]> sequences = sequences(text);
      ScoreTokens of = ScoreTokens.of(sequences, points(form), tokenizer.files().origin());
      prompts.add(Arrays.copyOf(sequences.get(0), of.common()));
      divided.add(of);
    }
    scores = divided.get(0);
    tail = commonTail(prompts);
    if (!divided.stream().allMatch(scores::sameAs)) {
      throw unsteady();
    }
    requireRoom(prompts.get(0).length);
  }

  /** The score tokens of each point in scale order: at least one each, distinct, prefix-free. */
  public List<int[]> points() {
    return scores.points().stream().map(int[]::clone).toList();
  }

  /** The prompt for a response. */
  public TokenizedPrompt encode(Response response) {
    String whole = response.text();
    int shots = prompt.shots();
    int[] tokens = tokens(response, whole, shots);
    if (fits(tokens)) {
      return new TokenizedPrompt(tokens, 0);
    }
    int[] empty = tokens(response, "", shots);
    while (shots > 0 && room(empty) < (tokens.length - empty.length + 1) / 2) {
      shots--;
      empty = tokens(response, "", shots);
      tokens = tokens(response, whole, shots);
    }
    if (fits(tokens)) {
      return new TokenizedPrompt(tokens, 0);
    }
    int shown = shots;
    int kept =
        MiddleCut.most(
            whole.length(), most -> fits(tokens(response, MiddleCut.keeping(whole, most), shown)));
    int[] cut = tokens(response, MiddleCut.keeping(whole, kept), shown);
    int mark = tokenizer.encode(MiddleCut.MARK).length();
    return new TokenizedPrompt(cut, Math.max(1, tokens.length - cut.length + mark));
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
    Response probe = Response.unscored("", "");
    Sha256.add(digest, ScoringPrompt.hash(prompt.messages(probe)));
    Sha256.add(digest, Integer.toString(prompt.shots()));
    scores.points().forEach(point -> Sha256.add(digest, Arrays.toString(point)));
    Sha256.add(digest, Integer.toString(contextTokens));
    try {
      Sha256.add(digest, Sha256.of(tokenizer.files().open(TokenizerFiles.TOKENIZER).orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.hex(digest);
  }

  /** The prompt's tokens with no special token but those of the chat template. */
  private int[] tokens(Response response, String shown, int shots) {
    int[] tokens = new int[0];
    for (int strength = 0; strength <= SpecialTokenGuard.STRONGEST; strength++) {
      String harmless = conversations.disarmed(shown, strength);
      List<ChatMessage> messages = prompt.messages(response, harmless, shots);
      tokens = withoutAnswer(conversations.text(messages));
      if (conversations.hasOnlyTheTemplatesSpecials(tokens, messages)) {
        return tokens;
      }
    }
    return tokens;
  }

  private int[] withoutAnswer(String text) {
    int[] sequence = conversations.encoded(text + form.example(form.scale().point(0)));
    int[] rest = scores.rest().get(0);
    int length = sequence.length - rest.length;
    if (endsWith(sequence, sequence.length, rest) && endsWith(sequence, length, tail)) {
      return Arrays.copyOf(sequence, length);
    }
    ScoreTokens own = ScoreTokens.of(sequences(text), points(form), tokenizer.files().origin());
    if (!own.sameAs(scores)) {
      throw unsteady();
    }
    return Arrays.copyOf(sequence, own.common());
  }

  private static List<String> points(AnswerForm form) {
    return Arrays.stream(form.scale().points()).mapToObj(ScoreScale::format).toList();
  }

  private List<int[]> sequences(String text) {
    return Arrays.stream(form.scale().points())
        .mapToObj(point -> conversations.encoded(text + form.example(point)))
        .toList();
  }

  private static boolean endsWith(int[] tokens, int length, int[] end) {
    return length >= end.length
        && Arrays.equals(tokens, length - end.length, length, end, 0, end.length);
  }

  private static int[] commonTail(List<int[]> prompts) {
    int[] first = prompts.get(0);
    int common = first.length;
    for (int[] other : prompts) {
      int same = 0;
      while (same < Math.min(common, other.length)
          && first[first.length - 1 - same] == other[other.length - 1 - same]) {
        same++;
      }
      common = same;
    }
    return Arrays.copyOfRange(first, first.length - common, first.length);
  }

  private int room(int[] empty) {
    return contextTokens - scores.longest() - empty.length;
  }

  private boolean fits(int[] tokens) {
    return room(tokens) >= 0;
  }

  private void requireRoom(int fixed) {
    if (fixed + scores.longest() + LEAST_ROOM > contextTokens) {
      throw new InputException(
          "Instructions, prompt and rubric take %d tokens, and the model's context holds %d: there is no room for a response. Shorten the rubric or the prompt, raise max-tokens if the model allows it, or choose a model with a longer context."
              .formatted(fixed, contextTokens));
    }
  }

  private InputException unsteady() {
    return new InputException(
        tokenizer.files().origin()
            + ": the tokens of the scores change with the response before them, so the model"
            + " cannot be asked for scores. Choose another model.");
  }
}
