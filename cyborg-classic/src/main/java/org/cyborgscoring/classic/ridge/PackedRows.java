package org.cyborgscoring.classic.ridge;

import java.util.List;
import org.cyborgscoring.classic.Workers;

/**
 * The n-grams of all training texts as a matrix, in pages of {@value #PAGE} rows: about two bytes a
 * value, so that a million short answers take some three gigabytes.
 */
final class PackedRows {
  /** The number of rows in every page but the last. */
  static final int PAGE = 256;

  private final PackedPage[] pages;
  private final int rows;
  private final int columns;

  private PackedRows(PackedPage[] pages, int rows, int columns) {
    this.pages = pages;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Reads the texts.
   *
   * @param factors what to multiply each block with, besides {@link RootCounts#blockFactor}
   */
  static PackedRows of(
      List<String> texts,
      FeatureSettings settings,
      Columns columns,
      float[] factors,
      Workers workers) {
    int rows = texts.size();
    PackedPage[] pages = new PackedPage[(rows + PAGE - 1) / PAGE];
    workers.run(
        pages.length,
        p -> {
          List<String> part = texts.subList(p * PAGE, Math.min(rows, (p + 1) * PAGE));
          pages[p] = page(part, settings, columns, factors);
        });
    return new PackedRows(pages, rows, columns.count());
  }

  private static PackedPage page(
      List<String> texts, FeatureSettings settings, Columns columns, float[] factors) {
    PackedPage page = new PackedPage(texts.size(), factors.length);
    TextReader reader = new TextReader(settings);
    HashedNgrams ngrams = reader.ngrams();
    for (String text : texts) {
      reader.read(text);
      int[] buckets = ngrams.buckets();
      int[] counts = ngrams.counts();
      for (int b = 0; b < factors.length; b++) {
        for (int k = ngrams.start(b); k < ngrams.end(b); k++) {
          int column = columns.columnOf(buckets[k]);
          if (column >= 0) {
            page.add(column, counts[k]);
          }
        }
        page.endBlock(factors[b] * RootCounts.blockFactor(ngrams.occurrences(b)));
      }
    }
    page.trim();
    return page;
  }

  /** The number of rows. */
  int rows() {
    return rows;
  }

  /** The number of columns. */
  int columns() {
    return columns;
  }

  /** The number of pages. */
  int pages() {
    return pages.length;
  }

  /** A page: it begins with row {@code page * PAGE}. */
  PackedPage page(int page) {
    return pages[page];
  }
}
