package org.cyborgscoring.classic.lsa;

/** What a term of a text weighs. */
public enum TermWeighting {
  /** (1 + ln tf) · idf: often is more than once, but not in proportion; rare terms tell more. */
  SUBLINEAR_TF_IDF(true) {
    @Override
    double often(int count) {
      return count == 1 ? 1 : 1 + StrictMath.log(count);
    }
  },
  /** idf, however often the term stands in the text. */
  IDF(true) {
    @Override
    double often(int count) {
      return 1;
    }
  },
  /** 1, however often the term stands in the text. */
  PRESENCE(false) {
    @Override
    double often(int count) {
      return 1;
    }
  },
  /** √tf, so that an inner product of two texts counts the occurrences they share. */
  ROOT_COUNT(false) {
    @Override
    double often(int count) {
      return Math.sqrt(count);
    }
  };

  private final boolean byRarity;

  TermWeighting(boolean byRarity) {
    this.byRarity = byRarity;
  }

  abstract double often(int count);

  /** The weight of a term that stands {@code count} times in a text, with this idf. */
  double weight(int count, double idf) {
    return byRarity ? often(count) * idf : often(count);
  }
}
