package org.cyborgscoring.testing;

import java.util.List;
import org.cyborgscoring.data.Response;

/** What a model or sampler does that is shown what it must not see. */
final class Refusal {
  private Refusal() {}

  static void ofHandScores(List<Response> responses) {
    for (Response response : responses) {
      if (response.isHandScored()) {
        throw new AssertionError("The hand score of " + response.id() + " is to be seen.");
      }
    }
  }
}
