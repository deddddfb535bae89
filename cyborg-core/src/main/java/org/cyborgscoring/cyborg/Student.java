package org.cyborgscoring.cyborg;

import java.io.IOException;
import java.util.Map;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.RunContext;

/** Learns the small model that goes into a scoring engine. */
@FunctionalInterface
public interface Student {

  /**
   * Learns from hand and machine scores. A row of weight w counts in the fit as w rows would; cut
   * scores and predictions stay those of the rows as they are, each once.
   *
   * @param data what to learn from; rows with a condition code are not part of it
   * @return the model, with out-of-sample predictions for {@code data.rows()} in their order
   * @throws org.cyborgscoring.data.InputException if the rows are too few or all alike
   */
  Fitted<StudentModel> fit(CyborgData data, RunContext run);

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
