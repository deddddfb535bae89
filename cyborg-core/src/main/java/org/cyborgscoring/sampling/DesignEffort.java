package org.cyborgscoring.sampling;

/**
 * How much work {@link TransductiveDesign} does before it looks at some of the points only.
 *
 * @param updates it chooses among all points as long as choices times points are not more than
 *     this, at least once
 * @param candidates from then on it chooses among so many random points
 * @param choices and makes so many choices before it draws others
 */
record DesignEffort(long updates, int candidates, int choices) {
  static final DesignEffort STANDARD = new DesignEffort(20_000_000, 5000, 500);

  /** How many choices are made among all of so many points. */
  int choicesAmongAll(int points) {
    return (int) Math.max(1, Math.min(points, updates / points));
  }
}
