package org.cyborgscoring.torch.prompt;

import java.util.Arrays;
import org.cyborgscoring.torch.text.Tokenizer;

/**
 * Makes tokens of texts that a chat template wrote. The tokens that the model wants before every
 * text stand there once, whether the template writes them or not.
 */
record FramedTexts(Tokenizer tokenizer) {

  int[] encode(String text) {
    int[] body = tokenizer.encode(text).body();
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
