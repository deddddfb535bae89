package org.cyborgscoring.metrics;

/**
 * The QWK of two scorers on the same test responses of one item and seed.
 *
 * @param item the item
 * @param cyborg the Student trained on Cyborg Data
 * @param all the Student trained on all hand scores
 */
public record ComparisonCell(String item, double cyborg, double all) {
  public ComparisonCell {
    if (!Double.isFinite(cyborg) || !Double.isFinite(all)) {
      throw new IllegalArgumentException("Item " + item + " has a QWK that is not finite.");
    }
  }

  /** How much better Cyborg Data are; below 0 if worse. */
  double difference() {
    return cyborg - all;
  }
}
