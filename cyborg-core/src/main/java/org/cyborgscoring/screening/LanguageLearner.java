package org.cyborgscoring.screening;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.Response;

/** Learns the language of an item from its responses, scored or not. */
final class LanguageLearner {
  private static final int MOST_WORDS = 2000;
  private static final int SAMPLES = 60;
  private static final int FEWEST_SAMPLES = 5;
  private static final double MAJORITY = 0.6;

  private LanguageLearner() {}

  /**
   * The profile of the language that most responses are written in; none if they are too few or too
   * short to tell, or if no language has the majority.
   */
  static Optional<LanguageProfile> learn(List<Response> responses) {
    List<String> longOnes =
        responses.stream()
            .map(Response::text)
            .filter(text -> Words.of(text).characters() >= LanguageScreen.FEWEST_CHARACTERS)
            .toList();
    if (longOnes.size() < FEWEST_SAMPLES) {
      return Optional.empty();
    }
    int samples = Math.min(SAMPLES, longOnes.size());
    Map<String, Integer> languages = new HashMap<>();
    Map<String, Integer> scripts = new HashMap<>();
    for (int i = 0; i < samples; i++) {
      String text = longOnes.get((int) ((long) i * longOnes.size() / samples));
      languages.merge(LanguageDetection.mostLikely(text), 1, Integer::sum);
      scripts.merge(Scripts.dominant(text).name(), 1, Integer::sum);
    }
    String language = mostFrequent(languages);
    if (languages.getOrDefault(language, 0) < MAJORITY * samples) {
      return Optional.empty();
    }
    UnicodeScript script = UnicodeScript.forName(mostFrequent(scripts));
    return Optional.of(new LanguageProfile(language, script.name(), vocabulary(responses)));
  }

  /** The words that occur in most responses, and in two at least. */
  private static String vocabulary(List<Response> responses) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Response response : responses) {
      Words words = Words.of(response.text());
      HashSet64 seen = new HashSet64(words.size());
      for (int i = 0; i < words.size(); i++) {
        if (seen.add(words.hash(i))) {
          counts.merge(LanguageProfile.kept(words.hash(i)), 1, Integer::sum);
        }
      }
    }
    return LanguageProfile.encode(
        counts.entrySet().stream()
            .filter(count -> count.getValue() >= 2)
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_WORDS)
            .mapToInt(Map.Entry::getKey)
            .toArray());
  }

  /** Of several as frequent, the first by name. */
  private static String mostFrequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
