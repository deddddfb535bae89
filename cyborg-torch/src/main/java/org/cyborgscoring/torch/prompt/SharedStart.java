package org.cyborgscoring.torch.prompt;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.torch.text.Tokenizer;

/**
 * Tokenises texts that begin alike without tokenising what they share each time.
 *
 * <p>Tokens may reach over any border but one: a special token divides a text into parts that a
 * tokenizer treats one by one, before it normalises or splits them. So the shared start ends with
 * such a token, its tokens are kept, and the rest of a text is tokenised behind that token, from
 * where it stands in the whole. Where the texts share no special token, each is tokenised whole.
 */
final class SharedStart {
  private final Tokenizer tokenizer;
  private final String start;
  private final String border;
  private final int[] tokens;

  private SharedStart(Tokenizer tokenizer, String start, String border) {
    this.tokenizer = tokenizer;
    this.start = start;
    this.border = border;
    this.tokens = start.isEmpty() ? new int[0] : tokenizer.encode(start).body();
  }

  /** Nothing is shared. */
  static SharedStart none(Tokenizer tokenizer) {
    return new SharedStart(tokenizer, "", "");
  }

  /**
   * What these texts share, up to the last border in it. It is taken only where it makes no
   * difference to any of them.
   *
   * @param borders special tokens that divide a text wherever they stand
   * @param texts at least one
   */
  static SharedStart of(Tokenizer tokenizer, List<String> borders, List<String> texts) {
    String common = texts.stream().reduce(SharedStart::common).orElseThrow();
    String border = "";
    int end = 0;
    for (String candidate : borders) {
      int at = common.lastIndexOf(candidate);
      if (at >= 0 && at + candidate.length() > end) {
        border = candidate;
        end = at + candidate.length();
      }
    }
    SharedStart shared = new SharedStart(tokenizer, common.substring(0, end), border);
    return shared.dividesAll(texts) ? shared : none(tokenizer);
  }

  private boolean dividesAll(List<String> texts) {
    int[] mark = tokenizer.encode(border).body();
    return mark.length == 1
        && tokens.length > 0
        && tokens[tokens.length - 1] == mark[0]
        && texts.stream()
            .allMatch(text -> Arrays.equals(encode(text), tokenizer.encode(text).body()));
  }

  private static String common(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return a.substring(0, same);
  }

  /** How many characters of each text are not tokenised again. */
  int length() {
    return start.length();
  }

  /** The text's tokens, the same as of the whole. */
  int[] encode(String text) {
    if (start.isEmpty() || !text.startsWith(start)) {
      return tokenizer.encode(text).body();
    }
    int[] rest = tokenizer.encode(border + text.substring(start.length())).body();
    int[] all = Arrays.copyOf(tokens, tokens.length + rest.length - 1);
    System.arraycopy(rest, 1, all, tokens.length, rest.length - 1);
    return all;
  }
}
