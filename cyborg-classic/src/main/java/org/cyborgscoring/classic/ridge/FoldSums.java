package org.cyborgscoring.classic.ridge;

/** The weighted sums of every column over the rows of one fold. */
final class FoldSums {
  final int[] texts;
  final double[] values;
  final double[] squares;
  final double[] products;

  private FoldSums(int columns) {
    texts = new int[columns];
    values = new double[columns];
    squares = new double[columns];
    products = new double[columns];
  }

  static FoldSums of(PackedRows rows, Labels labels, int fold) {
    FoldSums sums = new FoldSums(rows.columns());
    for (int p = 0; p < rows.pages(); p++) {
      PackedPage page = rows.page(p);
      for (int r = 0; r < page.rows(); r++) {
        int i = p * PackedRows.PAGE + r;
        if (labels.folds()[i] == fold) {
          sums.add(page, r, labels.weights()[i], labels.values()[i]);
        }
      }
    }
    return sums;
  }

  private void add(PackedPage page, int row, double weight, double label) {
    page.visit(
        row,
        (column, value) -> {
          double weighted = weight * value;
          texts[column]++;
          values[column] += weighted;
          squares[column] += weighted * value;
          products[column] += weighted * label;
        });
  }
}
