package org.cyborgscoring.server.openai;

import java.util.List;

/**
 * The form that an answer must have: a JSON object with a score that is one of some numbers, and
 * before it, where it is wanted, the reason for it.
 *
 * @param points the numbers as JSON writes them, at least two, each once
 * @param rationale whether the reason is wanted
 */
public record AnswerSchema(List<String> points, boolean rationale) {
  public AnswerSchema {
    points = List.copyOf(points);
  }
}
