package org.cyborgscoring.scoring;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ShownName;

/**
 * A model is to learn from fewer scored responses than it can use. Whoever kept scores from it can
 * say better than this message how it gets more.
 */
public final class TooFewScores extends InputException {
  private static final long serialVersionUID = 1L;

  private final String model;
  private final int least;

  /**
   * Too few scores.
   *
   * @param model what to call the model in the message
   * @param least the fewest scored responses it can use
   * @param item the item they answer
   * @param size how many it was given
   */
  public TooFewScores(String model, int least, Item item, int size) {
    super(
        "%s needs at least %d hand-scored responses, but item %s has %d; have more responses scored."
            .formatted(model, least, ShownName.of(item.id()), size));
    this.model = model;
    this.least = least;
  }

  /** What to call the model in a message. */
  public String model() {
    return model;
  }

  /** The fewest scored responses it can use. */
  public int least() {
    return least;
  }
}
