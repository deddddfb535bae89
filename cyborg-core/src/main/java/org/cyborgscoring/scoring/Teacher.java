package org.cyborgscoring.scoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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

  /**
   * What it is made from besides its name and options, by name: the commit and the hashes of a
   * pretrained model. A run is not resumed with another.
   *
   * @param run may be asked to fetch what it is made from
   * @throws org.cyborgscoring.data.InputException if that cannot be had
   */
  default Map<String, String> provenance(RunContext run) throws IOException {
    return Map.of();
  }

  /**
   * Whether a fit wants the machine for itself: because it needs much memory, because it keeps all
   * cores busy, or because it writes a journal that only one may write at a time. Where many fits
   * are made, as in an experiment, such ones are made one after another, each with all threads,
   * instead of side by side with a thread each. It changes no result.
   */
  default boolean wantsWholeMachine() {
    return false;
  }
}
