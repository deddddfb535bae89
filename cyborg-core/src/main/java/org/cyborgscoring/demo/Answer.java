package org.cyborgscoring.demo;

/**
 * What was written and what it is worth.
 *
 * @param text the response
 * @param quality its worth under the rubric, 0 (none of the ideas) to 1 (all of them, clearly); -1
 *     when there is plainly nothing to score, so that no two raters would differ
 */
record Answer(String text, double quality) {

  /** A response in which there is nothing to score. */
  static Answer none(String text) {
    return new Answer(text, -1);
  }
}
