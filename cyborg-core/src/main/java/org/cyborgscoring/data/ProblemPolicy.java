package org.cyborgscoring.data;

import java.util.List;

/**
 * How many rows may have problems before a run stops.
 *
 * @param mostShare the largest share of rows that is passed over, 0 to 1
 */
public record ProblemPolicy(double mostShare) {
  /** Stops above one row in a hundred. */
  public static final ProblemPolicy STRICT = new ProblemPolicy(0.01);

  /** Never stops: the user said to go on. */
  public static final ProblemPolicy GO_ON = new ProblemPolicy(1);

  public ProblemPolicy {
    if (!(mostShare >= 0 && mostShare <= 1)) {
      throw new InputException("The share of problem rows is a number from 0 to 1.");
    }
  }

  /** Whether a run stops at so many problems in so many rows. */
  public boolean stops(long problemRows, long rows) {
    return problemRows > mostShare * rows;
  }

  /**
   * Stops a run whose table has too many problems.
   *
   * @param problems the problems, of which the message names the first
   * @param rows the number of rows, those with problems among them
   * @param remedy how the user can go on all the same, such as the name of an option
   * @throws InputException if there are too many
   */
  public void check(List<RowProblem> problems, long rows, String remedy) {
    if (stops(problems.size(), rows)) {
      throw new InputException(
          problems.size()
              + " of "
              + rows
              + " rows cannot be used, which is more than "
              + Decimals.format(100 * mostShare)
              + " %. The first: "
              + problems.get(0)
              + ". Mend them, or "
              + remedy
              + ".");
    }
  }
}
