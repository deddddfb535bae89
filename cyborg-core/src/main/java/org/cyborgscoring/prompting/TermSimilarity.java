package org.cyborgscoring.prompting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much two texts share of their rarer words: the cosine of their vectors of term frequency
 * times inverse document frequency, tf · (1 + ln((1 + n) / (1 + df))).
 *
 * <p>Salton, G., &amp; Buckley, C. (1988). Term-weighting approaches in automatic text retrieval.
 * Information Processing &amp; Management, 24(5), 513-523.
 */
final class TermSimilarity {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final int size;
  private final Map<String, Double> rarity = new HashMap<>();
  private final Map<String, List<Posting>> postings = new HashMap<>();

  private record Posting(int document, double weight) {}

  private TermSimilarity(int size) {
    this.size = size;
  }

  static TermSimilarity over(List<String> texts) {
    TermSimilarity similarity = new TermSimilarity(texts.size());
    List<Map<String, Integer>> counts = texts.stream().map(TermSimilarity::count).toList();
    Map<String, Integer> documents = new HashMap<>();
    counts.forEach(of -> of.keySet().forEach(word -> documents.merge(word, 1, Integer::sum)));
    documents.forEach(
        (word, df) ->
            similarity.rarity.put(word, 1 + StrictMath.log((1.0 + texts.size()) / (1 + df))));
    for (int i = 0; i < counts.size(); i++) {
      int document = i;
      similarity
          .weights(counts.get(i))
          .forEach(
              (word, weight) ->
                  similarity
                      .postings
                      .computeIfAbsent(word, w -> new ArrayList<>())
                      .add(new Posting(document, weight)));
    }
    return similarity;
  }

  /** The cosine, 0 to 1, of a text with each of the texts, in their order. */
  double[] to(String text) {
    double[] cosines = new double[size];
    weights(count(text))
        .forEach(
            (word, weight) -> {
              for (Posting posting : postings.getOrDefault(word, List.of())) {
                cosines[posting.document()] += weight * posting.weight();
              }
            });
    return cosines;
  }

  /** Weights of the words that any of the texts has, of length 1, in a fixed order. */
  private Map<String, Double> weights(Map<String, Integer> counts) {
    Map<String, Double> weights = new TreeMap<>();
    double square = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      Double rare = rarity.get(entry.getKey());
      if (rare != null) {
        double weight = entry.getValue() * rare;
        weights.put(entry.getKey(), weight);
        square += weight * weight;
      }
    }
    double length = Math.sqrt(square);
    weights.replaceAll((word, weight) -> weight / length);
    return weights;
  }

  private static Map<String, Integer> count(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      counts.merge(matcher.group(), 1, Integer::sum);
    }
    return counts;
  }
}
