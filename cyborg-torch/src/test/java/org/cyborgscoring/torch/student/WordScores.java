package org.cyborgscoring.torch.student;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.Origin;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ScoreDistribution;

/** An item whose score counts which of two words a response has: steel, and heat. */
final class WordScores {
  static final ScoreScale SCALE = ScoreScale.of(0, 2);
  static final Item ITEM = Item.of("words", SCALE);

  private static final List<String> WORDS =
      List.of(
          "the", "spoon", "is", "cold", "hand", "wood", "feels", "more", "because", "then", "it",
          "goes", "away", "from", "skin", "so", "we", "think", "that", "both");

  private WordScores() {}

  /** Responses of some words, in random order. */
  static List<Response> responses(int count, int words, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    return IntStream.range(0, count).mapToObj(i -> response("r" + i, words, random)).toList();
  }

  private static Response response(String id, int words, RandomGenerator random) {
    List<String> text = new ArrayList<>();
    int length = words / 2 + random.nextInt(words / 2 + 1);
    for (int w = 0; w < length; w++) {
      text.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    if (random.nextBoolean()) {
      text.set(random.nextInt(text.size()), "steel");
    }
    if (random.nextBoolean()) {
      text.add(random.nextInt(text.size()), "heat");
    }
    return Response.unscored(id, String.join(" ", text));
  }

  static double score(Response response) {
    List<String> words = Arrays.asList(response.text().split(" "));
    return (words.contains("steel") ? 1 : 0) + (words.contains("heat") ? 1 : 0);
  }

  static List<String> texts(List<Response> responses) {
    return responses.stream().map(Response::text).toList();
  }

  /** Two of three rows are a Teacher's, which is right but not certain. */
  static CyborgData data(List<Response> responses) {
    List<CyborgRow> rows = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      Response response = responses.get(i);
      double score = score(response);
      rows.add(
          i < responses.size() / 3
              ? new CyborgRow(
                  response,
                  Origin.HUMAN,
                  CyborgData.UNNAMED_RATER,
                  score,
                  ScoreDistribution.certain(SCALE, score))
              : new CyborgRow(response, Origin.MACHINE, "teacher", score, unsure(score)));
    }
    return new CyborgData(ITEM, rows);
  }

  /** The same scores for other responses. */
  static CyborgData relabelled(CyborgData data, List<Response> responses) {
    List<CyborgRow> rows = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      CyborgRow row = data.rows().get(i);
      rows.add(
          new CyborgRow(
              responses.get(i), row.origin(), row.source(), row.score(), row.distribution()));
    }
    return new CyborgData(ITEM, rows);
  }

  private static ScoreDistribution unsure(double score) {
    double[] probabilities = {0.1, 0.1, 0.1};
    probabilities[(int) score] = 0.8;
    return ScoreDistribution.of(SCALE, score, probabilities);
  }

  /** The share of responses whose most likely point is their score. */
  static double exact(List<Response> responses, List<ScoreDistribution> predictions) {
    int right = 0;
    for (int i = 0; i < responses.size(); i++) {
      right += predictions.get(i).mostLikely() == (int) score(responses.get(i)) ? 1 : 0;
    }
    return (double) right / responses.size();
  }
}
