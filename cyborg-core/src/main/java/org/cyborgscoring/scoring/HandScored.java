package org.cyborgscoring.scoring;

import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;

/**
 * Responses to one item, every one of them scored by people.
 *
 * @param item the item
 * @param responses the responses; each has a hand score on the item's scale
 */
public record HandScored(Item item, List<Response> responses) {

  public HandScored {
    responses = List.copyOf(responses);
    for (Response response : responses) {
      item.scale().indexOf(response.score());
    }
  }

  /** The number of hand-scored responses. */
  public int size() {
    return responses.size();
  }

  /** The scores of record, in order. */
  public double[] scores() {
    return responses.stream().mapToDouble(Response::score).toArray();
  }

  /**
   * Checks that a model can learn from these hand scores.
   *
   * @param least the fewest responses the model can use
   * @param model what to call the model in the message
   * @throws InputException if there are fewer, or if all have the same score
   */
  public void requireLearnable(int least, String model) {
    if (size() < least) {
      throw new InputException(
          model
              + " needs at least "
              + least
              + " hand-scored responses, but item "
              + item.id()
              + " has "
              + size()
              + "; have more responses scored.");
    }
    if (responses.stream().mapToDouble(Response::score).distinct().count() < 2) {
      throw new InputException(
          "All "
              + size()
              + " hand scores of item "
              + item.id()
              + " are the same; "
              + model
              + " needs responses of at least two score points.");
    }
  }
}
