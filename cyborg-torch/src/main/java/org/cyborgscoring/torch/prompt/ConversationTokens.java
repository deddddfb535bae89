package org.cyborgscoring.torch.prompt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.ChatRole;
import org.cyborgscoring.torch.chat.ChatTemplate;
import org.cyborgscoring.torch.text.Tokenizer;

/**
 * Conversations as tokens. Immutable, for several threads.
 *
 * <p>The tokens that the model wants before every text stand there once, whether the chat template
 * writes them or not. Special tokens come from the chat template alone: in what people wrote they
 * are broken up.
 */
public final class ConversationTokens {
  /** Who asks a server chooses the roles; those of long conversations are not kept. */
  private static final int LONGEST_REMEMBERED = 8;

  private final ChatTemplate chat;
  private final Tokenizer tokenizer;
  private final SpecialTokenGuard guard;
  private final SharedStart shared;
  private final Map<List<ChatRole>, Long> specialsOf;

  /** Conversations in the form of a model. */
  public ConversationTokens(Tokenizer tokenizer, ChatTemplate chat) {
    this(
        tokenizer,
        chat,
        new SpecialTokenGuard(tokenizer),
        SharedStart.none(tokenizer),
        new ConcurrentHashMap<>());
  }

  private ConversationTokens(
      Tokenizer tokenizer,
      ChatTemplate chat,
      SpecialTokenGuard guard,
      SharedStart shared,
      Map<List<ChatRole>, Long> specialsOf) {
    this.tokenizer = tokenizer;
    this.chat = chat;
    this.guard = guard;
    this.shared = shared;
    this.specialsOf = specialsOf;
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

  /** The same tokens, sooner for texts that begin as all of these do. */
  ConversationTokens startingLike(List<String> texts) {
    SharedStart start = SharedStart.of(tokenizer, guard.borders(), texts);
    return new ConversationTokens(tokenizer, chat, guard, start, specialsOf);
  }

  /**
   * A conversation's tokens, up to where the assistant's answer begins.
   *
   * @param conversation at least one message, the last one a user's
   * @throws org.cyborgscoring.data.InputException if the chat template does not take it
   */
  public int[] of(List<ChatMessage> conversation) {
    return of(conversation, "");
  }

  /**
   * The tokens of a conversation and of the beginning of its answer.
   *
   * @throws org.cyborgscoring.data.InputException if the chat template does not take it
   */
  public int[] of(List<ChatMessage> conversation, String beginning) {
    return encoded(harmless(conversation, strength -> guard.disarmed(beginning, strength)));
  }

  /**
   * A conversation as text, changed as little as it takes for it to have no special tokens but
   * those of the chat template.
   *
   * @param beginning what stands behind it, by the strength of the change
   */
  private String harmless(List<ChatMessage> conversation, IntFunction<String> beginning) {
    String text = "";
    for (int strength = 0; strength <= SpecialTokenGuard.STRONGEST; strength++) {
      List<ChatMessage> harmless = new ArrayList<>();
      for (ChatMessage message : conversation) {
        String content = guard.disarmed(message.content(), strength);
        harmless.add(new ChatMessage(message.role(), content));
      }
      text = text(harmless) + beginning.apply(strength);
      if (hasOnlyTheTemplatesSpecials(encoded(text), conversation)) {
        return text;
      }
    }
    return text;
  }

  /**
   * A conversation and the answers that may follow.
   *
   * @param beginning what all answers begin with
   * @param end what all answers end with
   * @param answers what stands between in each, at least two
   * @throws org.cyborgscoring.data.InputException if the chat template does not take the
   *     conversation, or two answers are the same for the model
   */
  public Answers answers(
      List<ChatMessage> conversation, String beginning, String end, List<String> answers) {
    String text = harmless(conversation, strength -> "") + beginning;
    List<int[]> sequences = answers.stream().map(each -> encoded(text + each + end)).toList();
    ScoreTokens tokens = ScoreTokens.of(sequences, answers, tokenizer.files().origin());
    return new Answers(Arrays.copyOf(sequences.get(0), tokens.common()), tokens.points());
  }

  /** A text of people's without special tokens spelled in it, see {@link SpecialTokenGuard}. */
  String disarmed(String text, int strength) {
    return guard.disarmed(text, strength);
  }

  /** The conversation as text, without special tokens but those of the chat template. */
  String text(List<ChatMessage> conversation) {
    return chat.render(
        conversation.stream()
            .map(message -> new ChatMessage(message.role(), disarmed(message.content(), 0)))
            .toList());
  }

  /** Whether special tokens are as many as the chat template writes for such a conversation. */
  boolean hasOnlyTheTemplatesSpecials(int[] tokens, List<ChatMessage> conversation) {
    List<ChatRole> roles = conversation.stream().map(ChatMessage::role).toList();
    long specials =
        roles.size() > LONGEST_REMEMBERED
            ? specials(roles)
            : specialsOf.computeIfAbsent(roles, this::specials);
    return guard.count(tokens) == specials;
  }

  private long specials(List<ChatRole> roles) {
    return guard.count(
        encoded(chat.render(roles.stream().map(role -> new ChatMessage(role, "a")).toList())));
  }

  /** A rendered text's tokens, with those that the model wants before it. */
  int[] encoded(String text) {
    int[] body = shared.encode(text);
    int[] before = tokenizer.frame().before();
    if (before.length == 0 || startsWith(body, before)) {
      return body;
    }
    int[] framed = Arrays.copyOf(before, before.length + body.length);
    System.arraycopy(body, 0, framed, before.length, body.length);
    return framed;
  }

  private static boolean startsWith(int[] tokens, int[] start) {
    return tokens.length >= start.length
        && Arrays.equals(tokens, 0, start.length, start, 0, start.length);
  }
}
