package org.cyborgscoring.torch.text;

import java.util.Arrays;

/**
 * The special tokens that a model wants around a text, such as {@code [CLS]} before and {@code
 * [SEP]} after it. A text that is cut or divided into windows gets them anew, around each part.
 */
public final class Frame {
  private final int[] before;
  private final int[] after;

  /**
   * A frame of these tokens, either of which may be none.
   *
   * @param before ids of the tokens before the text
   * @param after ids of the tokens after it
   */
  public Frame(int[] before, int[] after) {
    this.before = before.clone();
    this.after = after.clone();
  }

  /** The ids of the tokens before the text. */
  public int[] before() {
    return before.clone();
  }

  /** How many tokens the frame adds. */
  public int length() {
    return before.length + after.length;
  }

  /** A text's ids with the special tokens around them. */
  public int[] around(int[] body) {
    int[] framed = Arrays.copyOf(before, length() + body.length);
    System.arraycopy(body, 0, framed, before.length, body.length);
    System.arraycopy(after, 0, framed, before.length + body.length, after.length);
    return framed;
  }
}
