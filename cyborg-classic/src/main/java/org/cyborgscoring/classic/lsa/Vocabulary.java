package org.cyborgscoring.classic.lsa;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.classic.text.Words;

/**
 * The terms of a view that several responses of a pool share, and how telling each is: its inverse
 * document frequency, ln((1 + n) / (1 + df)) + 1 for a term in df of n responses.
 */
public final class Vocabulary {
  /** The most terms that are kept; of more, those in the most responses. */
  static final int MOST_TERMS = 100_000;

  private final View view;
  private final TermTable terms;
  private final float[] rarity;

  private Vocabulary(View view, TermTable terms, float[] rarity) {
    this.view = view;
    this.terms = terms;
    this.rarity = rarity;
  }

  /** Learns the vocabulary of these texts; it depends on their order in nothing but numbering. */
  public static Vocabulary learn(View view, List<String> texts) {
    TermTable all = new TermTable();
    Words words = new Words();
    DocumentFrequencies frequencies = new DocumentFrequencies();
    for (int t = 0; t < texts.size(); t++) {
      int document = t;
      view.terms()
          .terms(words.read(texts.get(t)), term -> frequencies.see(all.findOrAdd(term), document));
    }
    int[] kept =
        IntStream.range(0, all.size())
            .filter(term -> frequencies.of(term) >= view.leastResponses())
            .toArray();
    if (kept.length > MOST_TERMS) {
      kept = mostFrequent(kept, all, frequencies);
    }
    TermTable terms = new TermTable();
    float[] rarity = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      terms.findOrAdd(all.term(kept[i]));
      double ratio = (1.0 + texts.size()) / (1.0 + frequencies.of(kept[i]));
      rarity[i] = (float) (StrictMath.log(ratio) + 1);
    }
    return new Vocabulary(view, terms, rarity);
  }

  private static int[] mostFrequent(int[] kept, TermTable all, DocumentFrequencies frequencies) {
    return Arrays.stream(kept)
        .boxed()
        .sorted(
            (a, b) -> {
              int order = Integer.compare(frequencies.of(b), frequencies.of(a));
              return order != 0 ? order : Long.compare(all.term(a), all.term(b));
            })
        .limit(MOST_TERMS)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /** The view whose terms these are. */
  public View view() {
    return view;
  }

  /** The number of terms. */
  public int size() {
    return rarity.length;
  }

  /** The number of a term, 0 to {@code size() - 1}, or -1 if it is not in the vocabulary. */
  int find(long term) {
    return terms.find(term);
  }

  /** The inverse document frequency of the term with this number. */
  float rarity(int number) {
    return rarity[number];
  }

  /** In how many documents each term was seen; documents come one after the other. */
  private static final class DocumentFrequencies {
    private int[] counts = new int[1024];
    private int[] lastSeen = new int[1024];

    void see(int term, int document) {
      if (term >= counts.length) {
        counts = Arrays.copyOf(counts, 2 * counts.length);
        lastSeen = Arrays.copyOf(lastSeen, 2 * lastSeen.length);
      }
      if (counts[term] == 0 || lastSeen[term] != document) {
        counts[term]++;
        lastSeen[term] = document;
      }
    }

    int of(int term) {
      return counts[term];
    }
  }
}
