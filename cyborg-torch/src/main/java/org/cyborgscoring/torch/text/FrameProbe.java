package org.cyborgscoring.torch.text;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.InputException;

/**
 * Finds the {@link Frame} of a tokenizer by encoding a known text with and without it. That covers
 * every kind of post-processor, where reading their descriptions would cover the known kinds.
 */
final class FrameProbe {
  // One of them has a token in any vocabulary of use; a BPE without unknown token drops the rest.
  private static final List<String> PROBES = List.of("a", "e", "the", "1", ".", "的");

  private FrameProbe() {}

  /**
   * The frame.
   *
   * @param origin where the tokenizer comes from, for messages
   * @throws InputException if it cannot be told
   */
  static Frame frameOf(NativeTokenizer tokenizer, String origin) {
    for (String probe : PROBES) {
      int[] body = tokenizer.encode(probe);
      if (body.length > 0) {
        return split(tokenizer.encodeFramed(probe), body, origin);
      }
    }
    throw new InputException(
        origin + ": tokenizer.json has no tokens for simple words, digits and marks.");
  }

  private static Frame split(NativeTokenizer.Framed framed, int[] body, String origin) {
    int[] ids = framed.ids();
    int from = 0;
    while (from < ids.length && framed.special()[from] != 0) {
      from++;
    }
    int to = from + body.length;
    if (to > ids.length || !Arrays.equals(Arrays.copyOfRange(ids, from, to), body)) {
      throw new InputException(
          origin
              + ": tokenizer.json puts special tokens inside the text and not only around it,"
              + " which is not supported.");
    }
    return new Frame(Arrays.copyOf(ids, from), Arrays.copyOfRange(ids, to, ids.length));
  }
}
