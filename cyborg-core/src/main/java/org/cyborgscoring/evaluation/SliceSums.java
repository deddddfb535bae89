package org.cyborgscoring.evaluation;

/**
 * The sums of a {@link SumTable} over the responses of one slice in one sample.
 *
 * @param sums of several slices
 * @param from where those of this slice begin
 * @param columns the number of columns before the counters
 */
// The array is a view that lives as long as the sample; nobody compares or prints it.
@SuppressWarnings("ArrayRecordComponent")
record SliceSums(double[] sums, int from, int columns) {

  /** The sum of a column. */
  double column(int column) {
    return sums[from + column];
  }

  /** The sum of a column of whole numbers. */
  int count(int column) {
    return (int) Math.rint(sums[from + column]);
  }

  /** A counter of a histogram. */
  double counter(int counter) {
    return sums[from + columns + counter];
  }
}
