package org.cyborgscoring.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The responses to one item, in the order of their table.
 *
 * @param item the item
 * @param responses its responses, with unique ids and with scores of record on the item's scale
 */
public record ResponseSet(Item item, List<Response> responses) {

  public ResponseSet {
    responses = List.copyOf(responses);
    Set<String> ids = new HashSet<>(responses.size() * 2);
    for (Response response : responses) {
      if (!ids.add(response.id())) {
        throw new InputException(
            "The id "
                + ShownName.of(response.id())
                + " stands twice among the responses to item "
                + ShownName.of(item.id())
                + "; give every response an id of its own.");
      }
      if (response.isHandScored() && !item.scale().contains(response.score())) {
        throw new InputException(
            "Response "
                + ShownName.of(response.id())
                + " has the score "
                + ScoreScale.format(response.score())
                + ", which is not on the scale "
                + item.scale()
                + " of item "
                + ShownName.of(item.id())
                + ".");
      }
    }
  }

  /** The number of responses. */
  public int size() {
    return responses.size();
  }

  /** The responses that people scored. */
  public List<Response> handScored() {
    return responses.stream().filter(Response::isHandScored).toList();
  }

  /** The responses that nobody scored. */
  public List<Response> unscored() {
    return responses.stream().filter(Predicate.not(Response::isHandScored)).toList();
  }

  /** The responses for which the condition holds, as a set of the same item. */
  public ResponseSet where(Predicate<Response> condition) {
    return new ResponseSet(item, responses.stream().filter(condition).toList());
  }
}
