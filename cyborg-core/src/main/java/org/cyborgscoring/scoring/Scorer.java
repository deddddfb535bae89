package org.cyborgscoring.scoring;

import java.util.List;
import org.cyborgscoring.data.Response;

/**
 * Gives scores to responses. A scorer is immutable and may be used from several threads at once.
 */
@FunctionalInterface
public interface Scorer {

  /**
   * Scores responses; hand scores they may carry are not looked at.
   *
   * @return one distribution for each response, in their order; each depends on its own response
   *     alone, not on the others of the call
   */
  List<ScoreDistribution> score(List<Response> responses);
}
