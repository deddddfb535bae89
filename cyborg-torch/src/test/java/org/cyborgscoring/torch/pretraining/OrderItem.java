package org.cyborgscoring.torch.pretraining;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.sampling.Shuffle;

/**
 * A generated item where word order alone decides the score: examinees tell three things that
 * happen, one because of the other, and get a point less for each two that stand the wrong way
 * round.
 *
 * <p>All responses have the three events, and remarks before, between and after them. Remarks are
 * drawn without regard to the events, and are longer than what a bag of words, of characters or of
 * neighbouring words sees at once (eight words): whatever stands side by side is as frequent in
 * good responses as in bad ones.
 */
public final class OrderItem {
  /** 2 for the right order, 1 when two neighbours have changed places, else 0. */
  public static final ScoreScale SCALE = ScoreScale.of(0, 2);

  private static final List<List<String>> EVENTS =
      List.of(
          List.of("The sun warms the lake.", "The lake gets warm in the sun."),
          List.of("Vapour rises and makes clouds.", "Clouds form from the vapour."),
          List.of("Rain falls on the hills.", "The hills get the rain."));

  /** All orders of the events with the score they get. */
  private static final List<List<List<Integer>>> ORDERS =
      List.of(
          List.of(List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1)),
          List.of(List.of(1, 0, 2), List.of(0, 2, 1)),
          List.of(List.of(0, 1, 2)));

  private static final List<String> REMARKS =
      List.of(
          "We talked about this in class for quite a while.",
          "I saw it in the book that my teacher gave us.",
          "My sister told me the same thing some weeks ago.",
          "That is what I wrote in my notes last week.",
          "You can see it on the poster in our room.",
          "There was a film about it that I liked very much.",
          "It is not hard to see when you look closely.",
          "I think this is a part that many people forget.",
          "Our teacher showed it to us with a small model.",
          "I drew a picture of that on the other page.",
          "It happens all the time in many places on earth.",
          "I am quite sure that this is how it goes.");

  private OrderItem() {}

  /** The item with its prompt and rubric. */
  public static Item item() {
    return new Item(
        "order",
        SCALE,
        "Tell in the right order how the water of a lake comes to the hills.",
        "2: all in the right order. 1: two neighbours have changed places. 0: any other order.");
  }

  /**
   * Generates responses, all of them scored without error; scores are equally frequent.
   *
   * @param responses how many, at least 1
   * @param seed the same seed gives the same responses
   */
  public static ResponseSet generate(int responses, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Response> all = new ArrayList<>();
    for (int i = 0; i < responses; i++) {
      int score = random.nextInt(SCALE.size());
      all.add(Response.scored("r" + (i + 1), text(score, random), score));
    }
    return new ResponseSet(item(), all);
  }

  private static String text(int score, SplittableRandom random) {
    int[] remarks = Shuffle.indices(REMARKS.size(), random);
    List<Integer> order = oneOf(ORDERS.get(score), random);
    StringBuilder text = new StringBuilder(REMARKS.get(remarks[0]));
    for (int i = 0; i < order.size(); i++) {
      text.append(' ').append(oneOf(EVENTS.get(order.get(i)), random));
      text.append(' ').append(REMARKS.get(remarks[i + 1]));
    }
    return text.toString();
  }

  private static <T> T oneOf(List<T> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
