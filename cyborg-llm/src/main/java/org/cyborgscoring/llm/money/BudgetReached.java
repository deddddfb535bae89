package org.cyborgscoring.llm.money;

import org.cyborgscoring.data.InputException;

/** The user's budget does not allow the next call. What was paid for before is kept. */
public final class BudgetReached extends InputException {
  private static final long serialVersionUID = 1L;

  BudgetReached(String what, String option) {
    super(
        what
            + ". Everything scored so far is kept; to go on, give --teacher-option "
            + option
            + " more, and the same command again.");
  }
}
