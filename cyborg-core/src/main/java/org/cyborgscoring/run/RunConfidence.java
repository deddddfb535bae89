package org.cyborgscoring.run;

import java.io.IOException;
import org.cyborgscoring.routing.Confidence;
import org.cyborgscoring.routing.RoutingData;

/**
 * How sure the Student of a finished run may be.
 *
 * <p>The responses to divide are those of the run without hand scores. Their scores are the
 * Student's out-of-sample ones: what the engine would report if it had not learned from them, which
 * is what its confidence speaks of.
 *
 * <p>The responses that routing is judged by are those on which the run measured agreement. Under
 * cross-validation each of them was scored by the Student of its fold, whose confidence was
 * calibrated without it.
 *
 * @param data what routing is decided on and judged by
 * @param confidence that of the Student in the engine
 */
public record RunConfidence(RoutingData data, Confidence confidence) {
  /**
   * Reads a finished run.
   *
   * @throws InputException if the folder holds no run, or its files do not belong together
   */
  public static RunConfidence of(EvaluatedFolder folder) throws IOException {
    return new RunConfidenceReader(folder).read();
  }
}
