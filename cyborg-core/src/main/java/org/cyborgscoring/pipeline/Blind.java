package org.cyborgscoring.pipeline;

import java.util.List;
import org.cyborgscoring.data.Response;

/** Responses as samplers and models see them: whatever hand scores they carry are taken away. */
final class Blind {
  private Blind() {}

  static List<Response> copies(List<Response> responses) {
    return responses.stream().map(response -> response.withHandScore(null)).toList();
  }
}
