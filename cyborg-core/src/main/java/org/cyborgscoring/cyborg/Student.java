package org.cyborgscoring.cyborg;

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
}
