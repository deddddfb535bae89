package org.cyborgscoring.server.openai;

import java.util.List;

/**
 * An answer.
 *
 * @param content its text
 * @param parts the text in parts with their log-probabilities; empty where these are not wanted
 * @param promptTokens how many tokens the conversation has
 * @param completionTokens how many tokens were computed for the answer
 * @param cutOff whether the answer was longer than it may be
 */
public record Completion(
    String content, List<Part> parts, int promptTokens, int completionTokens, boolean cutOff) {
  public Completion {
    parts = List.copyOf(parts);
  }

  /**
   * A part of an answer, as the protocol has tokens.
   *
   * @param text what it reads
   * @param logProbability natural logarithm of its probability
   * @param alternatives what could stand in its place, the most probable first
   */
  public record Part(String text, double logProbability, List<Alternative> alternatives) {
    public Part {
      alternatives = List.copyOf(alternatives);
    }

    /** A part that could not be another. */
    public static Part certain(String text, boolean told) {
      return new Part(text, 0, told ? List.of(new Alternative(text, 0)) : List.of());
    }
  }

  /**
   * What could stand in a part's place.
   *
   * @param text what it reads
   * @param logProbability natural logarithm of its probability
   */
  public record Alternative(String text, double logProbability) {}
}
