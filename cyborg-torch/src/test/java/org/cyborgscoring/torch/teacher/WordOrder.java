package org.cyborgscoring.torch.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.HandScored;

/** Responses of the same words, scored by which of two animals is said to eat the other. */
final class WordOrder {
  static final Item ITEM =
      Item.of("eats", ScoreScale.of(0, 1))
          .withPrompt("who eats whom")
          .withRubric("1 the fox eats the hare 0 the hare eats the fox");

  private static final String[] FILLERS = {"in the wood", "at night", "in spring", "I think"};

  private WordOrder() {}

  /** Hand-scored responses, both scores equally often. */
  static HandScored handScored(int size, long seed) {
    return new HandScored(ITEM, responses(size, seed));
  }

  static List<Response> responses(int size, long seed) {
    Random random = new Random(seed);
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean right = i % 2 == 0;
      String filler = FILLERS[random.nextInt(FILLERS.length)];
      String eats = right ? "the fox eats the hare" : "the hare eats the fox";
      String text = random.nextBoolean() ? filler + " " + eats : eats + " " + filler;
      responses.add(Response.scored(seed + "-" + i, text, right ? 1 : 0));
    }
    return responses;
  }
}
