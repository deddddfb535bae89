package org.cyborgscoring.data;

/** Says why a row cannot be used; caught where problems are gathered. */
final class UnusableRow extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RowProblem problem;

  UnusableRow(RowProblem problem) {
    super(problem.reason(), null, false, false);
    this.problem = problem;
  }

  RowProblem problem() {
    return problem;
  }
}
