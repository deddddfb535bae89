package org.cyborgscoring.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.HandScored;

/**
 * Who may see what: the responses that people score, those that a Teacher scores, and those held
 * out.
 *
 * @param handScored the few responses whose hand scores are used
 * @param hidden the responses that a Teacher scores; they may carry hand scores, which only the
 *     comparison with a Student on all hand scores may look at
 * @param test the held-out responses, hand-scored; nothing is ever chosen by them
 */
public record Split(HandScored handScored, List<Response> hidden, HandScored test) {

  public Split {
    hidden = List.copyOf(hidden);
  }

  /** The item. */
  public Item item() {
    return handScored.item();
  }

  /** The responses that a Teacher scores, without any hand scores. */
  public List<Response> unscored() {
    return Blind.copies(hidden);
  }

  /** The training responses, hand-scored ones first. */
  public List<Response> training() {
    List<Response> training = new ArrayList<>(handScored.responses());
    training.addAll(hidden);
    return training;
  }
}
