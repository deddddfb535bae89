package org.cyborgscoring.torch.pretraining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.torch.text.Frame;

/**
 * How a text becomes sequences that a model learns from: a long one is divided, and each part has
 * the special tokens around it that the model wants.
 *
 * @param frame the special tokens around each part
 * @param end what stands after the last part alone: the token that says that a text ends, or none
 * @param maxTokens the most tokens of a sequence, more than the special ones
 */
@SuppressWarnings("ArrayRecordComponent") // One value, read here alone.
record TextDivision(Frame frame, int[] end, int maxTokens) {

  /** The sequences of one text, each of at least two tokens: one alone teaches nothing. */
  List<int[]> sequences(int[] body) {
    int room = maxTokens - frame.length() - end.length;
    List<int[]> sequences = new ArrayList<>();
    for (int from = 0; from < body.length; from += room) {
      int to = Math.min(body.length, from + room);
      int[] part = frame.around(Arrays.copyOfRange(body, from, to));
      if (to == body.length) {
        int length = part.length;
        part = Arrays.copyOf(part, length + end.length);
        System.arraycopy(end, 0, part, length, end.length);
      }
      if (part.length > 1) {
        sequences.add(part);
      }
    }
    return sequences;
  }
}
