package org.cyborgscoring.scoring;

import java.util.List;
import org.cyborgscoring.data.Response;

/** Learns from the few responses that people scored, in order to score the rest. */
@FunctionalInterface
public interface Teacher {

  /**
   * Learns from hand scores, and from the texts of the responses that have none.
   *
   * @param handScored what people scored
   * @param unscored responses of the same item without hand scores, which a Teacher may learn the
   *     language of the item from; may be empty
   * @return the scorer, with out-of-sample predictions for {@code handScored} in its order
   * @throws org.cyborgscoring.data.InputException if the hand scores are too few or all alike
   */
  Fitted<Scorer> fit(HandScored handScored, List<Response> unscored, RunContext run);
}
