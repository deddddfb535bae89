package org.cyborgscoring.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ScoreScale;

/** Generates responses in which the word {@code good} stands the more often the better they are. */
public final class MarkedItem {
  /** The item, scored 0 to 3. */
  public static final Item ITEM = Item.of("7", ScoreScale.of(0, 3));

  private static final String MARK = "good";

  private MarkedItem() {}

  /** So many responses, double-scored by raters who mostly agree, of two subgroups. */
  public static ResponseSet responses(int n) {
    return responses(ITEM, n, 1);
  }

  /** So many responses to another item, the same for the same seed. */
  public static ResponseSet responses(Item item, int n, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int quality = random.nextInt(item.scale().size());
      int marks = Math.max(0, quality + random.nextInt(4) / 3 - random.nextInt(4) / 3);
      String text =
          "answer" + i + " " + (MARK + " ").repeat(marks) + "word ".repeat(random.nextInt(20));
      HandScore score =
          HandScore.of(item.scale().point(quality), secondRead(item.scale(), quality, random));
      String group = random.nextBoolean() ? "early" : "late";
      responses.add(new Response("r" + i, text, score, Map.of("session", group)));
    }
    return new ResponseSet(item, responses);
  }

  /** The same responses, of which only the first so many have a hand score. */
  public static ResponseSet partlyScored(int n, int scored) {
    List<Response> all = responses(n).responses();
    List<Response> some = new ArrayList<>(all.subList(0, scored));
    all.subList(scored, n).forEach(response -> some.add(response.withHandScore(null)));
    return new ResponseSet(ITEM, some);
  }

  /** How often the mark of quality stands in a response. */
  static int marks(Response response) {
    return response.text().split(MARK, -1).length - 1;
  }

  private static double secondRead(ScoreScale scale, int quality, RandomGenerator random) {
    int other = random.nextInt(5) == 0 ? quality + 1 - 2 * random.nextInt(2) : quality;
    return scale.point(Math.max(0, Math.min(scale.size() - 1, other)));
  }
}
