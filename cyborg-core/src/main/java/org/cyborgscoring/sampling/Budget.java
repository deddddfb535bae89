package org.cyborgscoring.sampling;

import org.cyborgscoring.data.InputException;

/** How many responses people shall score. */
final class Budget {
  private Budget() {}

  /**
   * Checks a budget.
   *
   * @throws InputException if it is not between 1 and the number of responses
   */
  static void check(int budget, int responses) {
    if (budget < 1 || budget > responses) {
      throw new InputException(
          "Cannot choose "
              + budget
              + " of "
              + responses
              + " responses; ask for 1 to "
              + responses
              + ".");
    }
  }
}
