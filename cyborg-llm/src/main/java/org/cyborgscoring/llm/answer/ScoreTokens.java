package org.cyborgscoring.llm.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyborgscoring.data.ScoreScale;
import tools.jackson.databind.JsonNode;

/**
 * Reads the probability of every score point from the tokens of an answer: those of the token that
 * is the score, and of the alternatives that the server tells for it. What lies on no score point
 * is left out and the rest made to sum to 1.
 *
 * <p>Nothing is read where a score may be more than one token: if the one chosen is not the whole
 * number, or if one point is the beginning of another (1 and 10) and no alternative shows that the
 * model writes the longer one as a single token.
 */
final class ScoreTokens {
  private static final Pattern SCORE = Pattern.compile("\"score\"\\s*:\\s*");
  private static final double LEAST_MASS = 0.5;

  private final ScoreScale scale;
  private final Map<String, Integer> points = new HashMap<>();

  ScoreTokens(ScoreScale scale) {
    this.scale = scale;
    for (int k = 0; k < scale.size(); k++) {
      points.put(ScoreScale.format(scale.point(k)), k);
    }
  }

  /**
   * The probabilities of the points.
   *
   * @param tokens the tokens of the answer with their log-probabilities; may be missing
   * @param score the score that was read from the answer
   */
  Optional<List<Double>> read(JsonNode tokens, double score) {
    return scoreToken(tokens)
        .filter(token -> text(token).equals(ScoreScale.format(score)))
        .flatMap(this::probabilities);
  }

  private Optional<JsonNode> scoreToken(JsonNode tokens) {
    StringBuilder text = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (JsonNode token : tokens) {
      text.append(token.path("token").asString(""));
      ends.add(text.length());
    }
    Matcher matcher = SCORE.matcher(text);
    int at = -1;
    while (matcher.find()) {
      at = matcher.end();
    }
    for (int i = 0; at >= 0 && i < ends.size(); i++) {
      if (ends.get(i) > at) {
        return Optional.of(tokens.path(i));
      }
    }
    return Optional.empty();
  }

  private Optional<List<Double>> probabilities(JsonNode chosen) {
    double[] mass = new double[scale.size()];
    boolean longPoint = false;
    for (JsonNode alternative : chosen.path("top_logprobs")) {
      String text = text(alternative);
      Integer index = points.get(text);
      JsonNode logprob = alternative.path("logprob");
      if (index != null && logprob.isNumber()) {
        mass[index] += StrictMath.exp(Math.min(0, logprob.asDouble()));
        longPoint |= points.keySet().stream().anyMatch(p -> isBeginning(p, text));
      }
    }
    double sum = 0;
    for (double m : mass) {
      sum += m;
    }
    if (sum < LEAST_MASS || (isAmbiguous() && !longPoint)) {
      return Optional.empty();
    }
    List<Double> probabilities = new ArrayList<>();
    for (double m : mass) {
      probabilities.add(m / sum);
    }
    return Optional.of(probabilities);
  }

  private boolean isAmbiguous() {
    return points.keySet().stream()
        .anyMatch(p -> points.keySet().stream().anyMatch(q -> isBeginning(p, q)));
  }

  private static boolean isBeginning(String beginning, String of) {
    return of.length() > beginning.length() && of.startsWith(beginning);
  }

  private static String text(JsonNode token) {
    return token.path("token").asString("").strip();
  }
}
