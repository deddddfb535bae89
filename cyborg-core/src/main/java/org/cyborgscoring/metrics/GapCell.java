package org.cyborgscoring.metrics;

/**
 * The QWK of three Students of the same kind on the same test responses of one item and seed.
 *
 * @param item the item
 * @param hand the Student trained on a random few hand scores
 * @param cyborg the Student trained on Cyborg Data
 * @param all the Student trained on all hand scores
 */
public record GapCell(String item, double hand, double cyborg, double all) {
  public GapCell {
    if (!Double.isFinite(hand) || !Double.isFinite(cyborg) || !Double.isFinite(all)) {
      throw new IllegalArgumentException("Item " + item + " has a QWK that is not finite.");
    }
  }

  /** What Cyborg Data win over the few hand scores. */
  double closed() {
    return cyborg - hand;
  }

  /** What all hand scores win over the few. */
  double gap() {
    return all - hand;
  }
}
