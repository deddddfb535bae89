package org.cyborgscoring.classic.lsa;

/** What a term of a text weighs. */
public enum TermWeighting {
  /** (1 + ln tf) · idf: often is more than once, but not in proportion; rare terms tell more. */
  SUBLINEAR_TF_IDF {
    @Override
    double weight(int count, double idf) {
      return count == 1 ? idf : (1 + StrictMath.log(count)) * idf;
    }
  },
  /** 1, however often the term stands in the text. */
  PRESENCE {
    @Override
    double weight(int count, double idf) {
      return 1;
    }
  };

  /** The weight of a term that stands {@code count} times in a text, with this idf. */
  abstract double weight(int count, double idf);
}
