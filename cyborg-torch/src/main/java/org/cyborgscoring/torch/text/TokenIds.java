package org.cyborgscoring.torch.text;

/**
 * One text as token ids. The array is the value's own: it is not to be changed.
 *
 * @param body the ids of the text, without the model's special tokens around it
 * @param unknown how many of them stand for what the vocabulary cannot write
 */
@SuppressWarnings("ArrayRecordComponent") // Large and many: shared, not copied.
public record TokenIds(int[] body, int unknown) {

  /** How many tokens the text has, special tokens not counted. */
  public int length() {
    return body.length;
  }

  /** The share of the tokens that are unknown, 0 to 1; 0 for a text without tokens. */
  public double unknownShare() {
    return body.length == 0 ? 0 : (double) unknown / body.length;
  }

  /** Whether the text has tokens and the model knows none of them. */
  public boolean isOnlyUnknown() {
    return body.length > 0 && unknown == body.length;
  }
}
