package org.cyborgscoring.screening;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ScoreScale;

/** An item about plants, with made-up responses in English. */
final class ScreenFixture {
  static final Item ITEM =
      Item.of("plants", ScoreScale.of(0, 3))
          .withPrompt(
              "Describe in your own words how plants use light, water and air to make their food,"
                  + " and explain why animals could not live without them for very long.");

  private static final String[] SUBJECTS = {"The plant", "A leaf", "Every green plant", "The root"};
  private static final String[] VERBS = {"takes in", "uses", "needs", "stores"};
  private static final String[] OBJECTS = {"the light of the sun", "water", "air", "sugar"};
  private static final String[] ENDS = {
    "so that it can make food for itself", "because animals would have nothing to eat",
    "and gives oxygen back to the air", "when it wants to grow in the summer"
  };

  private ScreenFixture() {}

  static ResponseSet responses(String... more) {
    List<Response> responses = new ArrayList<>();
    for (String subject : SUBJECTS) {
      for (String verb : VERBS) {
        for (String object : OBJECTS) {
          for (String end : ENDS) {
            String text = subject + " " + verb + " " + object + " " + end + ".";
            responses.add(Response.scored("r" + responses.size(), text, responses.size() % 4));
          }
        }
      }
    }
    for (String text : more) {
      responses.add(Response.unscored("r" + responses.size(), text));
    }
    return new ResponseSet(ITEM, responses);
  }
}
