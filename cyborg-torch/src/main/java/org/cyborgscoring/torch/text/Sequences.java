package org.cyborgscoring.torch.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Responses as a model takes them: each is one sequence of ids, or several if it was divided into
 * windows, special tokens included. The arrays are the value's own: they are not to be changed.
 */
public final class Sequences {
  private final List<List<int[]>> ofResponse;

  private Sequences(List<List<int[]>> ofResponse) {
    this.ofResponse = ofResponse;
  }

  /**
   * Fits responses into a model's context.
   *
   * @param frame the special tokens around each sequence
   * @param policy what is done with long responses
   * @param context the most tokens of a sequence, special tokens included
   * @throws IllegalArgumentException if the context has no room for a token of the text
   */
  public static Sequences of(List<TokenIds> responses, Frame frame, LongText policy, int context) {
    int room = room(frame, context);
    List<List<int[]>> ofResponse = new ArrayList<>(responses.size());
    for (TokenIds response : responses) {
      ofResponse.add(policy.parts(response.body(), room).stream().map(frame::around).toList());
    }
    return new Sequences(ofResponse);
  }

  /** How many tokens of a text fit into a context besides the special tokens. */
  static int room(Frame frame, int context) {
    if (context <= frame.length()) {
      throw new IllegalArgumentException(
          "context: " + context + ", special tokens: " + frame.length());
    }
    return context - frame.length();
  }

  /** Those of some responses alone, in this order. */
  public Sequences of(List<Integer> responses) {
    return new Sequences(responses.stream().map(ofResponse::get).toList());
  }

  /** How many responses there are. */
  public int responses() {
    return ofResponse.size();
  }

  /** The sequences of a response, at least one. */
  public List<int[]> of(int response) {
    return ofResponse.get(response);
  }

  /** The length of a response's longest sequence in tokens. */
  public int length(int response) {
    int longest = 0;
    for (int[] sequence : ofResponse.get(response)) {
      longest = Math.max(longest, sequence.length);
    }
    return longest;
  }

  /**
   * How many tokens are computed for a response that is alone: those of its windows, each as long
   * as the longest.
   */
  public int cells(int response) {
    return Math.multiplyExact(ofResponse.get(response).size(), length(response));
  }

  /** How many sequences there are in all. */
  public int count() {
    return ofResponse.stream().mapToInt(List::size).sum();
  }
}
